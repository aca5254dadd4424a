/// The sizes of models that the operator knows by name.
///
/// Names match whatever the case of their letters, and without the vendors before a slash:
/// `KoboldAI/OPT-2.7B-Erebus` is found as `koboldcpp/opt-2.7b-erebus` too. A quantisation suffix of
/// the name that is asked for may be missing in the catalogue.
public struct ModelCatalogue: Hashable, Sendable {
    /// A model as the operator lists it.
    private struct Listing: Hashable, Comparable {
        /// The size that counts.
        let size: ModelSize
        /// The name as the operator spells it.
        let name: String

        /// Smaller first; names only so that the order is total.
        static func < (left: Listing, right: Listing) -> Bool {
            (left.size, left.name) < (right.size, right.name)
        }
    }

    /// The sizes by name, as the operator spells them.
    public let sizes: [String: ModelSize]
    /// The listings by name and by what remains of it behind each slash, whatever the case.
    private let folded: [FoldedName: Listing]

    /// Creates a catalogue, empty by default.
    ///
    /// Of several models that differ only in vendor or case, the smallest counts for a name that
    /// means none of them exactly.
    public init(sizes: [String: ModelSize] = [:]) {
        var whole: [FoldedName: Listing] = [:]
        var parts: [FoldedName: Listing] = [:]
        for (name, size) in sizes {
            let listing = Listing(size: size, name: name)
            whole[FoldedName(name[...])] = min(listing, whole[FoldedName(name[...])] ?? listing)
            var rest = name[...]
            for _ in 0..<Self.vendorLimit {
                guard let part = Self.withoutVendor(rest) else { break }
                parts[FoldedName(part)] = min(listing, parts[FoldedName(part)] ?? listing)
                rest = part
            }
        }
        self.sizes = sizes
        self.folded = whole.merging(parts) { whole, _ in whole }
    }
}

extension ModelCatalogue {
    /// The size that counts for a model: the catalogue's; else the one that its name tells, at most
    /// ``HordePolicy/largestSizeFromName``; else ``HordePolicy/defaultModelSize``.
    ///
    /// - Complexity: linear in the length of the name.
    public func size(of name: String, policy: HordePolicy) -> ModelSize {
        finding(of: name, policy: policy).size
    }

    /// The size that counts for a model, and why.
    ///
    /// - Complexity: linear in the length of the name.
    public func finding(of name: String, policy: HordePolicy) -> SizeFinding {
        if let exact = sizes[name] {
            return SizeFinding(size: exact, source: .catalogue, listing: name)
        }
        if let listing = listing(of: name) {
            return SizeFinding(size: listing.size, source: .catalogue, listing: listing.name)
        }
        guard let told = ModelSize.read(fromName: name) else {
            return SizeFinding(size: policy.defaultModelSize, source: .assumed)
        }
        guard told > policy.largestSizeFromName else {
            return SizeFinding(size: told, source: .name)
        }
        return SizeFinding(size: policy.largestSizeFromName, source: .capped(told: told))
    }

    /// The size that the catalogue gives for a model; nil when it does not list it.
    public func listedSize(of name: String) -> ModelSize? {
        sizes[name] ?? listing(of: name)?.size
    }

    /// The listing that means a model under another spelling.
    private func listing(of name: String) -> Listing? {
        if sizes.isEmpty { return nil }
        var spelling = name[...]
        for _ in 0...Self.suffixLimit {
            if let found = foldedListing(of: spelling) { return found }
            guard let shorter = QuantisationSuffix.removed(from: spelling) else { return nil }
            spelling = shorter
        }
        return nil
    }

    /// How many vendors a name may have, as in `aphrodite/KoboldAI/name`; one is to spare.
    private static let vendorLimit = 3
    /// How many suffixes a name may have, as in `name-GPTQ-4bit-hf`; one is to spare.
    private static let suffixLimit = 4

    /// Looks for `name` with ever fewer vendors.
    private func foldedListing(of name: Substring) -> Listing? {
        var rest = name
        for _ in 0...Self.vendorLimit {
            if let found = folded[FoldedName(rest)] { return found }
            guard let part = Self.withoutVendor(rest) else { return nil }
            rest = part
        }
        return nil
    }

    /// What follows the first slash; nil when nothing does.
    private static func withoutVendor(_ name: Substring) -> Substring? {
        guard let slash = name.utf8.firstIndex(of: UInt8(ascii: "/")) else { return nil }
        let rest = name[name.utf8.index(after: slash)...]
        return rest.isEmpty ? nil : rest
    }
}
