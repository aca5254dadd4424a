// swift-tools-version: 6.2
import PackageDescription

let package = Package(
    name: "horde",
    platforms: [.macOS(.v15)],
    products: [
        .library(name: "HordeCore", targets: ["HordeCore"]),
        .library(name: "HordeStore", targets: ["HordeStore"]),
        .library(name: "HordeHTTP", targets: ["HordeHTTP"]),
        .library(name: "HordeBridge", targets: ["HordeBridge"]),
        .executable(name: "horde-server", targets: ["horde-server"]),
        .executable(name: "horde-bridge", targets: ["horde-bridge"]),
    ],
    traits: [
        .trait(
            name: "Shells",
            description: "The packages around the core: store, HTTP, bridge and the programs."),
        .default(enabledTraits: ["Shells"]),
    ],
    dependencies: [
        // Ordered and double-ended collections; the one dependency of the core.
        .package(url: "https://github.com/apple/swift-collections", from: "1.6.0"),
        // SQLite with transactions, statement cache and migrations.
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        // The HTTP server.
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1"),
        // Header names and methods as Hummingbird spells them.
        .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
        // Byte buffers and event loops under Hummingbird and the HTTP client.
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.0"),
        // TLS for the server.
        .package(url: "https://github.com/apple/swift-nio-ssl", from: "2.37.0"),
        // The HTTP client of the bridge, of the administrator's commands, and of the server where
        // it calls webhooks: one that can be told which address to connect to.
        .package(url: "https://github.com/swift-server/async-http-client", from: "1.37.0"),
        // SHA-256 for API key digests, SipHash-like keyed digests for addresses.
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.0"),
        // Command lines.
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
        // Options from command line, environment and file with one precedence.
        .package(
            url: "https://github.com/apple/swift-configuration", from: "1.4.0",
            traits: [.defaults, "YAML"]),
        // Orderly start and stop.
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
        // Logging.
        .package(url: "https://github.com/apple/swift-log", from: "1.16.0"),
        // `make docs`: a command plugin, never resolved by users of the libraries.
        .package(url: "https://github.com/swiftlang/swift-docc-plugin", from: "1.5.0"),
    ],
    targets: [
        // The state machine: no Foundation, no clock, no chance.
        .target(
            name: "HordeCore",
            dependencies: [.product(name: "HeapModule", package: "swift-collections")]),
        // The durable journal on SQLite.
        .target(
            name: "HordeStore",
            dependencies: ["HordeCore", .product(name: "GRDB", package: "GRDB.swift")]),
        // Routes, wire bodies, authentication, pages.
        .target(
            name: "HordeHTTP",
            dependencies: [
                "HordeCore",
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "HummingbirdCore", package: "hummingbird"),
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "AsyncHTTPClient", package: "async-http-client"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOHTTP1", package: "swift-nio"),
                .product(name: "NIOPosix", package: "swift-nio"),
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
            ]),
        // The worker: a pure machine that decides, a shell that polls.
        .target(
            name: "HordeBridge",
            dependencies: [
                .product(name: "AsyncHTTPClient", package: "async-http-client"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOPosix", package: "swift-nio"),
                .product(name: "NIOHTTP1", package: "swift-nio"),
                .product(name: "NIOFoundationCompat", package: "swift-nio"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
            ]),
        .executableTarget(
            name: "horde-server",
            dependencies: [
                "HordeCore", "HordeStore", "HordeHTTP",
                .product(name: "HeapModule", package: "swift-collections"),
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "AsyncHTTPClient", package: "async-http-client"),
                .product(name: "Configuration", package: "swift-configuration"),
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "HummingbirdCore", package: "hummingbird"),
                .product(name: "HummingbirdTLS", package: "hummingbird"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOHTTP1", package: "swift-nio"),
                .product(name: "NIOFoundationCompat", package: "swift-nio"),
                .product(name: "NIOSSL", package: "swift-nio-ssl"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
                .product(name: "UnixSignals", package: "swift-service-lifecycle"),
            ]),
        .executableTarget(
            name: "horde-bridge",
            dependencies: [
                "HordeBridge",
                .product(name: "AsyncHTTPClient", package: "async-http-client"),
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "Configuration", package: "swift-configuration"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
                .product(name: "UnixSignals", package: "swift-service-lifecycle"),
            ]),
        // Fixtures, manual clock, workload and auditor of the tests.
        .target(
            name: "HordeTestSupport", dependencies: ["HordeCore"],
            path: "Tests/HordeTestSupport"),
        // A KoboldAI back end that misbehaves on demand, as a library and as a program.
        .target(
            name: "KoboldAIDouble",
            dependencies: [
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOHTTP1", package: "swift-nio"),
                .product(name: "NIOPosix", package: "swift-nio"),
                .product(name: "NIOFoundationCompat", package: "swift-nio"),
            ],
            path: "Tests/KoboldAIDouble"),
        .executableTarget(
            name: "koboldai-double", dependencies: ["KoboldAIDouble"],
            path: "Tests/koboldai-double-program"),
        .testTarget(name: "HordeCoreTests", dependencies: ["HordeCore", "HordeTestSupport"]),
        .testTarget(
            name: "HordeStoreTests",
            dependencies: [
                "HordeCore", "HordeStore", "HordeTestSupport",
                .product(name: "GRDB", package: "GRDB.swift"),
            ],
            // A stored file of an earlier schema, read by its path.
            exclude: ["Fixtures"]),
        .testTarget(
            name: "HordeHTTPTests",
            dependencies: [
                "HordeCore", "HordeHTTP",
                .product(name: "AsyncHTTPClient", package: "async-http-client"),
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "HummingbirdCore", package: "hummingbird"),
                .product(name: "HummingbirdTesting", package: "hummingbird"),
                .product(name: "HummingbirdTLS", package: "hummingbird"),
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOPosix", package: "swift-nio"),
                .product(name: "NIOSSL", package: "swift-nio-ssl"),
                .product(name: "Logging", package: "swift-log"),
            ]),
        .testTarget(
            name: "HordeBridgeTests",
            dependencies: [
                "HordeBridge", "KoboldAIDouble",
                .product(name: "AsyncHTTPClient", package: "async-http-client"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOHTTP1", package: "swift-nio"),
                .product(name: "NIOPosix", package: "swift-nio"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
            ]),
        .testTarget(
            name: "HordeSimulationTests",
            dependencies: ["HordeCore", "HordeStore", "HordeTestSupport"]),
        // Real processes over loopback, killed and restarted; rules about the source text.
        .testTarget(
            name: "HordeProcessTests",
            dependencies: [
                "HordeCore",
                .product(name: "AsyncHTTPClient", package: "async-http-client"),
                .product(name: "GRDB", package: "GRDB.swift"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOFoundationCompat", package: "swift-nio"),
                .product(name: "NIOHTTP1", package: "swift-nio"),
                .product(name: "NIOSSL", package: "swift-nio-ssl"),
            ]),
        .testTarget(name: "HordeTidyTests"),
    ],
    swiftLanguageModes: [.v6]
)

// Who embeds the core alone writes `traits: []` and fetches nothing but the core's collections.
for target in package.targets {
    target.dependencies = target.dependencies.map { dependency in
        guard case .productItem(let name, let package, let aliases, nil) = dependency,
            package != "swift-collections"
        else { return dependency }
        return .productItem(
            name: name, package: package, moduleAliases: aliases,
            condition: .when(traits: ["Shells"]))
    }
}

// One set of strict settings for every target. None is an unsafe flag, which would forbid the
// package as a versioned dependency.
for target in package.targets where target.type != .plugin {
    var settings: [SwiftSetting] = [
        // SE-0335: write `any` for existential types.
        .enableUpcomingFeature("ExistentialAny"),
        // SE-0409: imports are internal; what a module shows it imports publicly.
        .enableUpcomingFeature("InternalImportsByDefault"),
        // SE-0444: members come only from modules that the file imports.
        .enableUpcomingFeature("MemberImportVisibility"),
        // SE-0461: nonisolated async functions run where their caller runs.
        .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
        // SE-0470: conformances of isolated types are isolated.
        .enableUpcomingFeature("InferIsolatedConformances"),
        // SE-0481: weak captures are immutable.
        .enableUpcomingFeature("ImmutableWeakCaptures"),
    ]
    if target.type == .regular && !(target.path?.hasPrefix("Tests/") ?? false) {
        // SE-0458: every use of an unsafe construct is marked.
        settings.append(.strictMemorySafety())
    }
    if Context.environment["HORDE_WARNINGS_AS_ERRORS"] != nil {
        settings.append(.treatAllWarnings(as: .error))
    }
    target.swiftSettings = (target.swiftSettings ?? []) + settings
}
