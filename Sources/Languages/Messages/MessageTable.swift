import Bytes

/// A pack's messages by key, for pages, which ask for hundreds of them each.
///
/// Homes follow each other in any language, so what counts is how many places of memory a look-up touches: here two, the
/// slot and the text's own bytes, where a dictionary of messages touched five.
struct MessageTable: Sendable {
  private struct Slot: Sendable {
    /// The key's `NameHash`; 0 where the slot is empty.
    var hash: UInt64 = 0
    /// The message's text, its first where there are several, with placeholders as written.
    var text = ""
    /// The message's index.
    var message = 0
  }

  private let messages: [MessagePack.Message]
  /// An open table of a power of two slots, at most half of them full.
  private let slots: [Slot]

  init(_ messages: [String: MessagePack.Message]) {
    var size = 16
    while size < messages.count * 2 { size *= 2 }
    var slots = [Slot](repeating: Slot(), count: size)
    for (index, (key, message)) in messages.enumerated() {
      guard let text = message.forms.first?.written else { continue }
      let hash = NameHash.of(key)
      var place = Int(truncatingIfNeeded: hash) & (size - 1)
      while slots[place].hash != 0 { place = (place + 1) & (size - 1) }
      slots[place] = Slot(hash: hash, text: text, message: index)
    }
    self.messages = Array(messages.values)
    self.slots = slots
  }

  func text(_ key: String) -> String? { place(of: key).map { slots[$0].text } }

  subscript(key: String) -> MessagePack.Message? { place(of: key).map { messages[slots[$0].message] } }

  private func place(of key: String) -> Int? {
    let hash = NameHash.of(key)
    var place = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[place].hash != hash {
      if slots[place].hash == 0 { return nil }
      place = (place + 1) & (slots.count - 1)
    }
    return place
  }
}
