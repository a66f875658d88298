/** For tests: the words of a page and of a terminal, to be compared to the letter. */

/** The words of a page, without its marks: buttons stand where the terminal has a command. */
export const wordsOf = (page: string): string =>
  plainOf(
    (/<main[^>]*>(.*)<\/main>/s.exec(page)?.[1] ?? '')
      .replace(
        /<h1>.*?<\/h1>|<p class="other">.*?<\/p>|<form.*?<\/form>|<p><a class="button".*?<\/p>|<pre>.*?<\/pre>/gs,
        ' ',
      )
      .replace(/<[^>]*>/g, ' '),
  )
    .replace(/\s+/g, ' ')
    .trim();

/** As a browser reads it. */
export const plainOf = (markup: string): string =>
  markup
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');

/** The words of the terminal, without commands and the marks of lists. */
export const wordsIn = (text: string): string =>
  text
    .replace(/^ {4}signin-doctor .*$/gm, ' ')
    .replace(/^ *(-|\d+\.) /gm, ' ')
    .replace(/\s+/g, ' ')
    .trim();
