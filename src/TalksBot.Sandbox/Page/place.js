// Where one is: who, in which chat, in which topic. It stands in the address, so that the browser's own back button and
// reload work. In a forum a topic is always open; General is topic 0.

export function place() {
  const [person, chat, topic] = location.hash.slice(1).split("/");
  return {
    person: Number(person) || null,
    chat: Number(chat) || null,
    topic: topic ? Number(topic) : 0,
  };
}

export const addressOf = (person, chat, topic) => `#${person}/${chat ?? ""}` + (topic ? "/" + topic : "");

export function go(to) {
  location.hash = addressOf(to.person, to.chat, to.topic);
}
