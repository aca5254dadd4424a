/// What a horde tells about itself, in Markdown.
///
/// Headings, paragraphs, lists and links are understood; everything else shows as it is written.
public struct HordeDocuments: Sendable {
    /// The rules for everybody who uses the horde.
    public var terms = """
        # Terms of use

        - Ask for nothing and hand in nothing that is against the law where you or the operator \
        live.
        - Texts are made by machines on computers of volunteers. They may be wrong, and nobody \
        answers for them.
        - Kudos are not money and cannot be bought back.
        - The operator may close accounts that harm others.
        """
    /// What happens to what users send.
    public var privacy = """
        # Privacy

        - Prompts and texts are in the server's memory while they are needed and are never \
        written to a file.
        - The worker that serves a request reads its prompt. Send nothing that a stranger may \
        not read.
        - Keys are kept as digests. Addresses are in memory alone and in no file.
        - Accounts, kudos and counters are kept until the account is deleted.
        """
    /// Who pays for the server.
    public var sponsors = """
        # Sponsors

        This horde has named no sponsors.
        """

    /// Creates the texts that are there when the operator has none.
    public init() {}
}
