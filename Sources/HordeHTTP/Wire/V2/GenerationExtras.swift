internal import HTTPTypes
internal import HordeCore

/// What goes with a request besides its terms and its texts.
struct GenerationExtras {
    /// The style to ask in, by name or identifier; nil for none.
    let style: String?
    /// Where the requester wants to be told of each text; nil for nowhere.
    let webhook: String?
    /// For whom a service asks; nil when it does not say.
    let proxiedAccount: String?
    /// How many pictures came along.
    let images: Int
    /// True when texts may be cut to what the horde gives on credit.
    let allowsDowngrade: Bool
    /// True when no two jobs are to be done in one go.
    let disablesBatching: Bool

    /// How many pictures there may be at all.
    static let imageLimit = 5

    /// Takes the fields.
    init(_ reader: inout SchemaReader) {
        _ = reader.bool("extra_slow_workers")
        disablesBatching = reader.bool("disable_batching") ?? false
        allowsDowngrade = reader.bool("allow_downgrade") ?? false
        style = reader.string("style", count: 3...1024)
        webhook = reader.string("webhook", count: 0...1024)
        proxiedAccount = reader.string("proxied_account", count: 0...255)
        let images = reader.objects("extra_source_images") { reader -> String? in
            _ = reader.number("strength", in: -Double.infinity...Double.infinity)
            return reader.string("image", count: 1...Int.max)
        }
        self.images = images?.count ?? 0
    }

    /// Refuses what the account of the requester may not ask for.
    func check(roles: UserRoles) throws(APIFault) {
        if proxiedAccount != nil, !roles.contains(.service) {
            throw APIFault(
                .badRequest, "OnlyServiceAccountProxy",
                "Only services may ask on behalf of others.")
        }
        guard images > 0 else { return }
        if images > Self.imageLimit {
            throw APIFault(
                .badRequest, "TooManyExtraSourceImages.",
                "There may be at most \(Self.imageLimit) pictures.")
        }
        if images > 1, roles.isDisjoint(with: [.trusted, .moderator, .administrator]) {
            throw APIFault(
                .badRequest, "MoreThanMinExtraSourceImage.",
                "Only trusted users may send more than one picture.")
        }
    }

    /// What is said of pictures after all else; nil when there are none.
    var lateFault: APIFault? {
        guard images > 0 else { return nil }
        return APIFault(
            .badRequest, "InvalidExtraSourceImages.", "Texts are made without images.")
    }
}
