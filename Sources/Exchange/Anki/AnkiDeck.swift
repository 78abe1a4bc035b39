/// A deck in Anki's words.
struct AnkiDeck: Encodable {
  let id: Int64
  let name: String
  let mod: Int64
  let usn = -1
  let lrnToday = [0, 0]
  let revToday = [0, 0]
  let newToday = [0, 0]
  let timeToday = [0, 0]
  let collapsed = false
  let browserCollapsed = false
  let desc = ""
  let dyn = 0
  /// The id of its preset.
  var conf: Int64 = 1
  let extendNew = 0
  let extendRev = 0
}

/// A preset in Anki's words; what it leaves out takes Anki's defaults.
struct AnkiPreset: Encodable {
  struct New: Encodable {
    let bury = true
    let delays = [1.0, 10.0]
    let initialFactor = 2500
    let ints = [1, 4, 0]
    let order = 1
    let perDay = 20
  }

  struct Reviews: Encodable {
    let bury = true
    let ease4 = 1.3
    let ivlFct = 1.0
    let maxIvl = 36500
    let perDay = 200
    let hardFactor = 1.2
  }

  struct Lapses: Encodable {
    let delays = [10.0]
    let leechAction = 1
    let leechFails = 8
    let minInt = 1
    let mult = 0.0
  }

  let id: Int64
  let name: String
  let mod: Int64
  let usn = -1
  let maxTaken = 60
  let autoplay = true
  let timer = 0
  let replayq = true
  let new = New()
  let rev = Reviews()
  let lapse = Lapses()
  let dyn = false
  let desiredRetention: Double?
  let fsrsParams6: [Double]?
}
