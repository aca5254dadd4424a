import HordeCore
import Testing

@Suite("User aliases")
struct UserAliasTests {
    @Test(
        "The number after the last sign names the user",
        arguments: [
            ("alice#7", 7), ("7", 7), ("#7", 7), ("anything#7", 7), ("a#b#7", 7), ("8#7", 7),
            ("Anonymous#0", 0), ("alice#007", 7), ("Zoë 🌳#12", 12),
            ("alice#9223372036854775807", Int.max),
        ])
    func reading(text: String, number: Int) {
        #expect(UserAlias.user(in: text) == UserID(number))
        #expect(UserAlias.user(in: "<\(text)>".dropFirst().dropLast()) == UserID(number))
    }

    @Test(
        "Anything else names nobody",
        arguments: [
            "", "#", "alice", "alice#", "alice#-7", "alice#+7", "alice# 7", "alice#7 ", "alice#7.0",
            "alice#٧", "7#alice", "-7", "+7", "alice#9223372036854775808", "alice#0x7",
            "alice#7\u{301}", "alice#\u{FE0F}7",
        ])
    func refused(text: String) {
        #expect(UserAlias.user(in: text) == nil)
    }

    @Test("An alias is name and number", arguments: ["alice", "", "a#b", "7"])
    func writing(name: String) {
        let alias = UserAlias(name: name, id: UserID(7))
        #expect(alias.description == "\(name)#7")
        #expect(UserAlias.user(in: alias.description) == UserID(7))
    }
}
