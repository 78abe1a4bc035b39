// Puts a class under load and prints what it does, beside what a bare socket does in the same run.
//
//     class-load PROGRAM TEXT [students] [kills] [programs]
import ClassLink
import Classroom
import Foundation
import Glibc

let arguments = CommandLine.arguments
guard arguments.count >= 3 else {
  print("usage: class-load PROGRAM TEXT [students] [kills] [programs]")
  exit(2)
}
let students = arguments.count > 3 ? Int(arguments[3]) ?? 200 : 200
let kills = arguments.count > 4 ? Int(arguments[4]) ?? 50 : 50
let programs = arguments.count > 5 ? Int(arguments[5]) ?? 40 : 40
var limit = rlimit()
getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
limit.rlim_cur = limit.rlim_max
setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)

let host = try Host(program: arguments[1], text: arguments[2])
var load = Load(host: host, students: students)
say("one minute's load: \((try? String(contentsOfFile: "/proc/loadavg", encoding: .utf8))?.prefix(14) ?? "")")
try load.measureRaw()
try load.measureMoves()
try load.measureAnswers()
try load.measureOneThatStopsReading()
if programs > 0 { try load.measureTerminals(programs) }
try load.measureMemory(connections: 1000)
try load.measureKills(kills)
