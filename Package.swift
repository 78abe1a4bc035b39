// swift-tools-version: 6.1
import PackageDescription

// The manifest is the architecture: each target has one purpose, and the arrows run one way.
// A target earns its place by an outside dependency of its own, or by being importable without its neighbour's.
let package = Package(
  name: "lectern",
  products: [
    .executable(name: "lectern", targets: ["lectern"]),
    .library(name: "Documents", targets: ["Documents"]),
    .library(name: "Tagging", targets: ["Tagging"]),
    .library(name: "Questions", targets: ["Questions"]),
    .library(name: "Scheduling", targets: ["Scheduling"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/LebJe/TOMLKit", from: "0.6.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    // The core: values in, values out.
    .target(name: "Documents"),
    .target(name: "CMarkup"),
    .target(name: "Importing", dependencies: ["Documents", "CArchive", "CMarkup"]),
    .systemLibrary(name: "CPrefetch"),
    .target(name: "Tagging", dependencies: ["Documents", "CPrefetch"], resources: [.copy("Resources")]),
    .target(name: "Scheduling"),
    .target(name: "Questions", dependencies: ["Documents", "Scheduling"]),

    // What is kept.
    .target(
      name: "Progress",
      dependencies: [
        "Documents", "Scheduling", .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "GRDBSQLite", package: "GRDB.swift"),
      ]),
    .target(name: "CArchive"),
    .target(
      name: "Exchange",
      dependencies: [
        "CArchive", "Documents", "Questions", "Scheduling", .product(name: "GRDB", package: "GRDB.swift"),
      ]),

    // The class: one text read by many at once.
    .target(name: "Classroom", dependencies: ["Documents", "Questions"]),
    .target(name: "CPostgres", linkerSettings: [.linkedLibrary("dl")]),
    .target(
      name: "Ledgers",
      dependencies: [
        "Classroom", "CPostgres", .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "GRDBSQLite", package: "GRDB.swift"),
      ]),
    .target(name: "ClassLink", dependencies: ["Classroom"]),
    .target(name: "ClassServer", dependencies: ["Classroom", "Ledgers", "ClassLink"]),

    // What is seen.
    .target(name: "Grid"),
    .target(name: "Themes", dependencies: ["Grid", "TOMLKit", "Yams"]),
    .target(name: "Screens", dependencies: ["Classroom", "Documents", "Questions", "Scheduling", "Grid"]),
    .target(name: "CNcurses", linkerSettings: [.linkedLibrary("ncursesw")]),
    .target(name: "Terminal", dependencies: ["CNcurses", "Grid"]),

    // The program.
    .systemLibrary(name: "CMessageDigest", pkgConfig: "libmd", providers: [.apt(["libmd-dev"])]),
    .systemLibrary(name: "CMalloc"),
    .executableTarget(
      name: "lectern",
      dependencies: [
        "Documents", "Importing", "Tagging", "Questions", "Scheduling", "Progress", "Exchange", "Grid", "Themes",
        "Screens", "Terminal", "Classroom", "Ledgers", "ClassLink", "ClassServer", "CMalloc", "CMessageDigest",
        "TOMLKit",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
    .executableTarget(
      name: "train-tagger",
      dependencies: [
        "Documents", "Tagging", .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),

    .executableTarget(name: "class-load", dependencies: ["Classroom", "ClassLink"]),

    // For the tests alone: programs in a pseudo-terminal, and one to be looked at there.
    .target(name: "TestSupport", dependencies: ["Grid"], path: "Tests/TestSupport"),
    .executableTarget(name: "TerminalProbe", dependencies: ["Grid", "Terminal"], path: "Tests/TerminalProbe"),

    .executableTarget(name: "ClassGuest", dependencies: ["Classroom", "ClassLink"], path: "Tests/ClassGuest"),

    // Tries the readers of what comes from outside with libFuzzer: see scripts/fuzz.
    .target(name: "CFuzzing", path: "Tests/CFuzzing"),
    .executableTarget(
      name: "lectern-fuzz",
      dependencies: ["CFuzzing", "Documents", "Grid", "Importing", "Questions", "Screens", "Tagging", "Themes"],
      path: "Tests/Fuzzing"),

    .testTarget(name: "DocumentsTests", dependencies: ["Documents", "TestSupport"]),
    .testTarget(
      name: "ImportingTests", dependencies: ["Importing", "CArchive", "Questions", "Tagging", "TestSupport"]),
    .testTarget(name: "TaggingTests", dependencies: ["Tagging"]),
    .testTarget(name: "TrainTaggerTests", dependencies: ["train-tagger"]),
    .testTarget(name: "SchedulingTests", dependencies: ["Scheduling"], resources: [.copy("Vectors")]),
    .testTarget(name: "QuestionsTests", dependencies: ["Questions", "Tagging"], exclude: ["Golden"]),
    .testTarget(
      name: "ExchangeTests",
      dependencies: ["Exchange", "CArchive", "TestSupport", .product(name: "GRDB", package: "GRDB.swift")]),
    .testTarget(name: "ProgressTests", dependencies: ["Progress"]),
    .testTarget(name: "ClassroomTests", dependencies: ["Classroom", "TestSupport"]),
    .testTarget(
      name: "ClassServerTests", dependencies: ["Classroom", "Ledgers", "ClassLink", "ClassServer", "TestSupport"]),
    .testTarget(name: "GridTests", dependencies: ["Grid", "TestSupport"]),
    .testTarget(name: "ThemesTests", dependencies: ["Themes", "TestSupport"]),
    .testTarget(name: "ScreensTests", dependencies: ["Screens", "Classroom"], exclude: ["Golden"]),
    .testTarget(name: "TerminalTests", dependencies: ["Terminal", "TestSupport", "TerminalProbe"]),
    .testTarget(
      name: "LecternTests",
      dependencies: [
        "lectern", "ClassGuest", "Classroom", "ClassLink", "Grid", "Progress", "TestSupport",
        .product(name: "GRDB", package: "GRDB.swift"),
      ]),
  ],
  swiftLanguageModes: [.v6]
)
