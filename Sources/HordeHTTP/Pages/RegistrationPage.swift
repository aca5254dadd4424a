internal import HordeCore

/// The pages on which an account is made.
struct RegistrationPage {
    let title: String
    let modes: HordeModes

    /// The form; `complaint` says what was wrong with the last try.
    func form(complaint: String?) -> String {
        let complaint = complaint.map { "<p class=\"complaint\">\(HTML.escape($0))</p>" } ?? ""
        let content =
            modes.registration == .closed
            ? "<p>Registration is closed. Ask whoever runs this horde for an account.</p>"
            : fields
        return HTML.page(
            title: "\(title): register",
            content: """
                <h1>Make an account</h1>
                \(complaint)
                \(content)
                <p><a href="/">Back</a></p>
                """)
    }

    /// What was wrong, in a sentence for people: the field at fault without the words that
    /// programs look for.
    static func complaint(about fault: APIFault) -> String {
        guard let field = fault.fields.first, !field.path.isEmpty else { return fault.message }
        return "The \(field.path) \(field.text)."
    }

    private var fields: String {
        let invitation =
            modes.registration == .invitation
            ? """
            <p><label>Invitation code<br>
            <input name="invitation" required maxlength="200" autocomplete="off"></label></p>
            """ : ""
        return """
            <p>An account is a name and a key. The name is public; nothing else is asked.</p>
            <form method="post" action="/register">
            <p><label>Name, 3 to 30 characters<br>
            <input name="name" required minlength="3" maxlength="30" autocomplete="off"></label></p>
            \(invitation)
            <p><input type="submit" value="Register"></p>
            </form>
            """
    }

    /// The new account with its key.
    func welcome(_ view: UserView, key: String) -> String {
        HTML.page(
            title: "\(title): registered",
            content: """
                <h1>Welcome, \(HTML.escape(view.profile.alias.description))</h1>
                <p>Your key is</p>
                <p><code>\(HTML.escape(key))</code></p>
                <p>Keep it well and tell it to nobody: it is shown this once, the horde keeps only
                a digest of it, and whoever has it can spend your kudos.</p>
                <p><a href="/">Back</a></p>
                """)
    }
}
