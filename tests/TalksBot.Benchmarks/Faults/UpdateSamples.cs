using System.Text;

namespace TalksBot.Benchmarks.Faults;

/// <summary>Updates as Telegram sends them, of the kinds that bots meet, and pieces of JSON to spoil them with.</summary>
static class UpdateSamples
{
    /// <summary>Whole updates.</summary>
    public static IReadOnlyList<byte[]> Updates { get; } =
    [
        .. new[]
        {
            """{"update_id":501,"message":{"message_id":11,"from":{"id":7001,"is_bot":false,"first_name":"Alice","last_name":"B","username":"alice_b","language_code":"en"},"chat":{"id":7001,"first_name":"Alice","last_name":"B","username":"alice_b","type":"private"},"date":1753520400,"text":"Who led the Ukrainian delegation?"}}""",
            """{"update_id":502,"message":{"message_id":12,"from":{"id":7002,"is_bot":false,"first_name":"\u041e\u043b\u0435\u043d\u0430","language_code":"uk","is_premium":true},"chat":{"id":7002,"first_name":"\u041e\u043b\u0435\u043d\u0430","type":"private"},"date":1753520401,"text":"/ask \u0425\u0442\u043e \u043e\u0447\u043e\u043b\u044e\u0432\u0430\u0432 \u0434\u0435\u043b\u0435\u0433\u0430\u0446\u0456\u044e? \ud83d\ude00","entities":[{"offset":0,"length":4,"type":"bot_command"}]}}""",
            """{"update_id":503,"message":{"message_id":13,"message_thread_id":9,"is_topic_message":true,"from":{"id":7003,"is_bot":false,"first_name":"Bob"},"chat":{"id":-1001234567890,"title":"Talks","is_forum":true,"type":"supergroup"},"date":1753520402,"text":"@talks_bot When was the second round?","entities":[{"offset":0,"length":10,"type":"mention"}]}}""",
            """{"update_id":504,"message":{"message_id":14,"from":{"id":7003,"is_bot":false,"first_name":"Bob"},"chat":{"id":-1001234567890,"title":"Talks","type":"supergroup"},"date":1753520403,"reply_to_message":{"message_id":10,"from":{"id":1,"is_bot":true,"first_name":"Talks","username":"talks_bot"},"chat":{"id":-1001234567890,"title":"Talks","type":"supergroup"},"date":1753520300,"text":"An answer","reply_markup":{"inline_keyboard":[[{"text":"More","callback_data":"more:5-3"}]]}},"text":"And the third?"}}""",
            """{"update_id":505,"message":{"message_id":15,"from":{"id":1087968824,"is_bot":true,"first_name":"Group","username":"GroupAnonymousBot"},"sender_chat":{"id":-1001234567890,"title":"Talks","type":"supergroup"},"author_signature":"admin","chat":{"id":-1001234567890,"title":"Talks","type":"supergroup"},"date":1753520404,"text":"/sources@talks_bot","entities":[{"offset":0,"length":18,"type":"bot_command"}]}}""",
            """{"update_id":506,"message":{"message_id":16,"from":{"id":777000,"is_bot":false,"first_name":"Telegram"},"sender_chat":{"id":-1009876543210,"title":"News","username":"news","type":"channel"},"forward_origin":{"type":"channel","chat":{"id":-1009876543210,"title":"News","type":"channel"},"message_id":3,"date":1753520000},"is_automatic_forward":true,"chat":{"id":-1001234567890,"title":"Talks","type":"supergroup"},"date":1753520405,"photo":[{"file_id":"A","file_unique_id":"B","file_size":1000,"width":90,"height":60}],"caption":"News of the day","link_preview_options":{"is_disabled":true}}}""",
            """{"update_id":507,"callback_query":{"id":"30000001","from":{"id":7001,"is_bot":false,"first_name":"Alice","language_code":"en"},"message":{"message_id":20,"from":{"id":1,"is_bot":true,"first_name":"Talks","username":"talks_bot"},"chat":{"id":7001,"first_name":"Alice","type":"private"},"date":1753520406,"text":"An answer","entities":[{"offset":0,"length":2,"type":"blockquote"}],"reply_markup":{"inline_keyboard":[[{"text":"Context","callback_data":"context:5-0-0123456789abcdef"}]]}},"chat_instance":"-4","data":"context:5-0-0123456789abcdef"}}""",
            """{"update_id":508,"callback_query":{"id":"30000002","from":{"id":7001,"is_bot":false,"first_name":"Alice"},"message":{"chat":{"id":7001,"first_name":"Alice","type":"private"},"message_id":3,"date":0},"chat_instance":"-4","data":"more:5-3"}}""",
            """{"update_id":509,"my_chat_member":{"chat":{"id":-1001234567890,"title":"Talks","type":"supergroup"},"from":{"id":7003,"is_bot":false,"first_name":"Bob"},"date":1753520407,"old_chat_member":{"user":{"id":1,"is_bot":true,"first_name":"Talks"},"status":"member"},"new_chat_member":{"user":{"id":1,"is_bot":true,"first_name":"Talks"},"status":"administrator","can_be_edited":false,"can_manage_chat":true,"can_pin_messages":true}}}""",
            """{"update_id":510,"message":{"message_id":17,"from":{"id":7003,"is_bot":false,"first_name":"Bob"},"chat":{"id":-400,"title":"Old","type":"group"},"date":1753520408,"migrate_to_chat_id":-1001234567890}}""",
            """{"update_id":511,"edited_message":{"message_id":11,"from":{"id":7001,"is_bot":false,"first_name":"Alice"},"chat":{"id":7001,"first_name":"Alice","type":"private"},"date":1753520400,"edit_date":1753520409,"text":"Who led the Russian delegation?"}}""",
            """{"update_id":512,"inline_query":{"id":"5","from":{"id":7001,"is_bot":false,"first_name":"Alice"},"query":"prisoners","offset":"","chat_type":"sender"}}""",
            """{"update_id":513,"message":{"message_id":18,"from":{"id":7001,"is_bot":false,"first_name":"Alice"},"chat":{"id":7001,"type":"private"},"date":1753520410,"poll":{"id":"6","question":"Which?","options":[{"persistent_id":"1","text":"A","voter_count":0}],"total_voter_count":0,"is_closed":false,"is_anonymous":true,"type":"regular","allows_multiple_answers":false},"via_bot":{"id":9,"is_bot":true,"first_name":"V"},"quote":{"text":"q","position":0,"is_manual":true}}}""",
        }.Select(Encoding.UTF8.GetBytes),
    ];

    /// <summary>What buttons say.</summary>
    public static IReadOnlyList<byte[]> ButtonData { get; } =
    [
        .. new[]
        {
            "ask:0123456789abcdef", "more:5-3", "more:5", "context:5-0-0123456789abcdef", "sources:2", "pin:5-0", "unknown", ":", "",
            "\u0441\u0442:\ud83d\ude00",
        }.Where(data => data.Length > 0).Select(Encoding.UTF8.GetBytes),
    ];

    /// <summary>Pieces of JSON, and of what buttons carry.</summary>
    public static IReadOnlyList<string> Words { get; } =
    [
        "null", "true", "-1", "0", "9223372036854775807", "-9223372036854775808", "99999999999999999999", "1e999", "1.5", "{}", "[]",
        "[[[[[[[[", "{\"a\":", "\"\"", "\"private\"", "\"supergroup\"", "\"bot_command\"", "\"kind of next year\"", "\"\\ud83d\"", "\"\\u0000\"",
        "\"<b>&amp;</i>\"", "\"text\":\"/ask\"", "\"text\":\"?\"", "\"data\":\"context:5-0-0\"", "\"chat\":null", "\"from\":5",
        "\"message\":{", "\"update_id\":501", "\"entities\":[{\"offset\":-5,\"length\":999999,\"type\":\"bot_command\"}]", ",", ":", "\"", "\\",
        "-", "2147483648", "-2147483649", "\u0130", "\u200b", "\u202e", "\ufeff", "Who chaired the second round?",
    ];
}
