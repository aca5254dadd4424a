import HordeCore

/// Identifiers from the system's secure source of chance, in the form of random UUIDs.
struct SystemIdentifiers: IdentifierSource {
    func next() -> UInt128 {
        var generator = SystemRandomNumberGenerator()
        let high: UInt64 = generator.next()
        let low: UInt64 = generator.next()
        // Version 4 and variant 1, as RFC 9562 wants them; 122 bits of chance are left.
        let versioned = high & ~0xF000 | 0x4000
        let variant = low & ~(0b11 << 62) | 0b10 << 62
        return UInt128(versioned) << 64 | UInt128(variant)
    }
}
