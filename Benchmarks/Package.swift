// swift-tools-version: 6.2
import PackageDescription

let package = Package(
    name: "horde-benchmarks",
    platforms: [.macOS(.v15)],
    products: [
        .executable(name: "core-benchmark", targets: ["core-benchmark"]),
        .executable(name: "memory-benchmark", targets: ["memory-benchmark"]),
        .executable(name: "journal-benchmark", targets: ["journal-benchmark"]),
        .executable(name: "empty-route", targets: ["empty-route"]),
        .executable(name: "horde-load", targets: ["horde-load"]),
    ],
    dependencies: [
        // What is measured.
        .package(name: "horde", path: ".."),
        // The ceiling that the server is compared with.
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1"),
        // The client that makes the load.
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.0"),
        // Log levels, for the ceiling's server.
        .package(url: "https://github.com/apple/swift-log", from: "1.16.0"),
    ],
    targets: [
        // Samples, percentiles, clocks and tables.
        .target(name: "BenchmarkSupport"),
        // The state machine on one core, without the service around it.
        .executableTarget(
            name: "core-benchmark",
            dependencies: ["BenchmarkSupport", .product(name: "HordeCore", package: "horde")]),
        // What users and requests take in memory.
        .executableTarget(
            name: "memory-benchmark",
            dependencies: ["BenchmarkSupport", .product(name: "HordeCore", package: "horde")]),
        // Commits to a real disk.
        .executableTarget(
            name: "journal-benchmark",
            dependencies: [
                "BenchmarkSupport",
                .product(name: "HordeCore", package: "horde"),
                .product(name: "HordeStore", package: "horde"),
            ]),
        // A server with nothing behind its one route.
        .executableTarget(
            name: "empty-route",
            dependencies: [
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "NIOCore", package: "swift-nio"),
            ]),
        // Connections that ask, wait for the answer and ask again.
        .executableTarget(
            name: "horde-load",
            dependencies: [
                "BenchmarkSupport",
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOHTTP1", package: "swift-nio"),
                .product(name: "NIOPosix", package: "swift-nio"),
            ]),
    ],
    swiftLanguageModes: [.v6]
)

// The settings of the package that is measured.
for target in package.targets {
    var settings: [SwiftSetting] = [
        .enableUpcomingFeature("ExistentialAny"),
        .enableUpcomingFeature("InternalImportsByDefault"),
        .enableUpcomingFeature("MemberImportVisibility"),
        .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
        .enableUpcomingFeature("InferIsolatedConformances"),
        .enableUpcomingFeature("ImmutableWeakCaptures"),
    ]
    if target.type == .regular { settings.append(.strictMemorySafety()) }
    if Context.environment["HORDE_WARNINGS_AS_ERRORS"] != nil {
        settings.append(.treatAllWarnings(as: .error))
    }
    target.swiftSettings = (target.swiftSettings ?? []) + settings
}
