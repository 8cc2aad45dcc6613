import Seal

/// Why keys could not be read, written or changed.
package enum KeyStoreError: Error, Equatable, Sendable {
  // The folder and the file; the path is where it is on this computer.
  case othersMayRead(String)
  case symbolicLink(String)
  case ownedByAnother(String)
  case insideOutput(String)
  case notAFile(String)
  case cannotRead(String, reason: Int32)
  case cannotWrite(String, reason: Int32)
  case busy(String)
  case fileExists(String)

  // What is in it.
  case unknownVersion(String, Int)
  case damaged(String, offset: Int)
  case damagedCopy(String, offset: Int)
  case notACopy(String)
  case passphraseNeeded(String)
  case wrongPassphrase(String)

  // Changing it.
  case unknownHousehold(HouseholdName)
  case unknownFamily(String)
  case nameTaken(HouseholdName)
  case nothingToSave
  case wouldDrop([HouseholdName])
  case wouldBringBackOldKeys([HouseholdName])
  case cannotMake(SealError)
}
