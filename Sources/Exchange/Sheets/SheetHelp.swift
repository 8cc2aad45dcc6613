/// What a translator reads above a table.
enum SheetHelp {
  static let text = """
    Write in the column "translation". Leave the columns "id" and "source" as they are. Marks such as {1} and {/1} \
    stand around words that are bold or a link: put them around the same words of yours. A mark that stands alone, such \
    as {2}, and names in double braces, such as {{minutes}}, stay as they are. Keep every number. Leave a row empty \
    when you are not sure, or write in the column "comment".
    """
}
