/// Tells addresses of the internet from all others.
enum PublicAddresses {
    /// Networks of version 4 that are private, of one machine, of one link, for many receivers,
    /// for examples, or reserved (the special-purpose registries of RFC 6890 and its successors).
    private static let special4 = ranges([
        "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16",
        "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24", "192.31.196.0/24", "192.52.193.0/24",
        "192.88.99.0/24", "192.168.0.0/16", "192.175.48.0/24", "198.18.0.0/15",
        "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4",
    ])
    /// The part of version 6 that is handed out to networks of the internet.
    private static let global6 = ranges(["2000::/3"])
    /// What in it is for examples, or leads to an address of version 4 inside.
    private static let special6 = ranges([
        "2001::/23", "2001:db8::/32", "2002::/16", "2620:4f:8000::/48", "3fff::/20",
    ])

    /// True when any machine of the internet could have the address.
    ///
    /// An address of version 4 that is written as one of version 6 counts as what it is; everything
    /// of version 6 outside of the part for the internet is refused, and so are the ways from
    /// version 6 to version 4, since they could lead anywhere.
    static func contain(_ address: NetworkAddress) -> Bool {
        if address.bytes.count == 4 { return !special4.contains { $0.contains(address) } }
        return global6.contains { $0.contains(address) }
            && !special6.contains { $0.contains(address) }
    }

    private static func ranges(_ texts: [String]) -> [AddressRange] {
        texts.map { text in
            guard let range = AddressRange(text) else {
                preconditionFailure("The ranges of special addresses are written correctly.")
            }
            return range
        }
    }
}
