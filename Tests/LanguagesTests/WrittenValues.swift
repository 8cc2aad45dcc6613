import Languages
import Testing

/// The values that tests write as text.
func language(_ text: String) throws -> LanguageTag { try #require(LanguageTag(text)) }
func day(_ text: String) throws -> CivilDate { try #require(CivilDate(text)) }
func clock(_ text: String) throws -> CivilTime { try #require(CivilTime(text)) }
func moment(_ text: String) throws -> CivilDateTime { try #require(CivilDateTime(text)) }
