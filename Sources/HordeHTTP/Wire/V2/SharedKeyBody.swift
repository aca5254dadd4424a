internal import HordeCore

/// The bodies about shared keys, whose fields are converted rather than checked.
enum SharedKeyBody {
    /// What it may hold; minus one is for no limit.
    static let shape: BodyShape = {
        let limits = [
            ("kudos", Int(SharedKey.budgets.upperBound.centikudos / 100)),
            ("expiry", SharedKey.days.upperBound),
            ("max_image_pixels", SharedKey.imagePixels.upperBound),
            ("max_image_steps", SharedKey.imageSteps.upperBound),
            ("max_text_tokens", SharedKey.textTokens.upperBound),
        ]
        var shape = BodyShape([
            ("name", FieldShape(kind: .text(0...SharedKey.nameLimit), isNullable: true))
        ])
        for (name, most) in limits {
            shape[name] = FieldShape(kind: .integer(-1...most), isNullable: true)
        }
        return shape
    }()

    /// Reads a body; one that is no JSON object counts as empty.
    ///
    /// Of a new key everything has a default; of a change nothing is required, and null is nothing.
    ///
    /// - Throws: an ``APIFault`` with all fields that do not convert or are out of bounds.
    static func read(_ bytes: [UInt8], isNew: Bool) throws(APIFault) -> SharedKeyChanges {
        var object = JSONObject()
        if case .object(let read) = try? JSONReader.read(bytes) { object = read }
        var (changes, faults) = (SharedKeyChanges(), [FieldFault]())
        func limit(_ name: String, upTo most: Int) -> LimitChange<Int>? {
            guard let value = object[name], value != .null else { return nil }
            guard let number = Argument.integer(value), (-1...Int64(most)).contains(number) else {
                faults.append(
                    FieldFault(path: name, text: "must be an integer from -1 to \(most)"))
                return nil
            }
            return number < 0 ? .lifted : .set(Int(number))
        }
        switch limit("kudos", upTo: Int(SharedKey.budgets.upperBound.centikudos / 100)) {
        case .lifted: changes.left = .lifted
        case .set(let kudos): changes.left = .set(Kudos(Int64(kudos)))
        case nil: changes.left = isNew ? .set(Self.budget) : nil
        }
        changes.days = limit("expiry", upTo: SharedKey.days.upperBound)
        changes.imagePixels = limit("max_image_pixels", upTo: SharedKey.imagePixels.upperBound)
        changes.imageSteps = limit("max_image_steps", upTo: SharedKey.imageSteps.upperBound)
        changes.textTokens = limit("max_text_tokens", upTo: SharedKey.textTokens.upperBound)
        if let value = object["name"], value != .null {
            let name = Argument.text(value).map(PlainText.shown)
            if let name, name.count <= SharedKey.nameLimit {
                changes.name = name
            } else {
                faults.append(
                    FieldFault(
                        path: "name",
                        text: "must be a text of at most \(SharedKey.nameLimit) characters"))
            }
        }
        guard faults.isEmpty else { throw APIFault(faults: faults) }
        return changes
    }

    /// What a new key may be used for unless its owner says otherwise.
    private static let budget = Kudos(5000)
}

extension JSONWriter {
    /// Writes a shared key.
    ///
    /// - Parameters:
    ///   - key: The key.
    ///   - name: Its identifier as the caller knows it: the secret, or the name for its owner.
    ///   - owner: The alias of who lends it.
    mutating func sharedKey(_ key: SharedKey, as name: String, owner: String) {
        object { writer in
            writer.member("id", name)
            writer.member("username", owner)
            if !key.name.isEmpty { writer.member("name", key.name) }
            // Minus one would say that there is no limit.
            writer.member("kudos", key.left.map { max(0, -(-$0).roundedUp) } ?? -1)
            if let end = key.expiresAt { writer.member("expiry", wireDate: end) }
            writer.member("utilized", key.utilized.roundedUp)
            writer.member("max_image_pixels", key.limits.imagePixels ?? -1)
            writer.member("max_image_steps", key.limits.imageSteps ?? -1)
            writer.member("max_text_tokens", key.limits.textTokens ?? -1)
        }
    }
}

extension SharedKey {
    /// The owner's alias as it is shown to one who comes with the key.
    func alias(of owner: UserAlias) -> String {
        "\(owner) (Shared Key\(name.isEmpty ? "" : ": " + name))"
    }
}
