import Diagnostics
import Testing

@Suite struct NearestNameTests {
  private static let names = ["minutes", "materials", "times", "title", "stop-if", "家庭"]

  @Test(arguments: [
    ("minuts", "minutes"),  // a letter lost
    ("minutess", "minutes"),  // one too many
    ("mintues", "minutes"),  // neighbours changed over: one edit
    ("MINUTES", "minutes"),
    ("timez", "times"),
    ("家挺", "家庭"),
  ])
  func `The name that was meant is found`(_ word: String, _ name: String) {
    #expect(NearestName.find(word, in: Self.names) == name)
  }

  // Two edits in four letters are another word; three are the most that a long word may have.
  @Test(arguments: ["abcd", "tixxx", "", "materialisations", "xxxxrials"])
  func `Nothing is proposed for a word that is like none`(_ word: String) {
    #expect(NearestName.find(word, in: Self.names) == nil)
  }

  @Test func `The only name that has the word as a part is found`() {
    let names = ["alvarez-reyes", "poe-lee", "lee-diaz"]
    #expect(NearestName.find("Alvarez", in: names) == "alvarez-reyes")
    #expect(NearestName.find("lee", in: names) == nil)
    #expect(NearestName.find("rey", in: names) == nil)
  }

  @Test func `Of two that are as near, the first in the alphabet counts, whatever their order`() {
    #expect(NearestName.find("bat", in: ["cat", "bag"]) == "bag")
    #expect(NearestName.find("bat", in: ["bag", "cat"]) == "bag")
    #expect(NearestName.find("cat", in: ["bag", "cat"]) == "cat")
  }
}
