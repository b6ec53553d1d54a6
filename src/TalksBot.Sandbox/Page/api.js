// The Sandbox's control API.

async function call(path, options) {
  const response = await fetch("/sandbox/" + path, options);
  const answer = await response.json();
  if (!response.ok) {
    throw new Error(answer.error);
  }
  return answer;
}

export const get = path => call(path);

export const post = (path, body, signal) => call(path, {
  method: "POST",
  headers: { "Content-Type": "application/json" },
  body: JSON.stringify(body),
  signal,
});
