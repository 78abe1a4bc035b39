// Tries the readers of what comes from outside with whatever libFuzzer thinks of: see scripts/fuzz.
//
//     LECTERN_FUZZ=epub lectern-fuzz CORPUS [options of libFuzzer]
//
// Built without libFuzzer, it takes each file that it is given once, which is how a crash is looked at again.
import CFuzzing
import Glibc

guard target != nil else {
  print(FuzzTarget.allCases.map(\.rawValue).joined(separator: "\n"))
  exit(0)
}
let status = lectern_fuzz(CommandLine.argc, CommandLine.unsafeArgv)
guard status < 0 else { exit(status) }
for path in CommandLine.arguments.dropFirst() {
  guard let file = fopen(path, "r") else { continue }
  var bytes = [UInt8](repeating: 0, count: 1 << 20)
  let count = fread(&bytes, 1, bytes.count, file)
  fclose(file)
  target?.take(Array(bytes[..<count]))
  print("taken: \(path)")
}
