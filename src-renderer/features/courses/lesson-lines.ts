// Lesson titles out of whatever a syllabus was pasted from.

/** Lines of a pasted text without their own numbering: '1. 豆与磨' and '第一课：豆与磨' become 豆与磨. */
export function linesOf(text: string): string[] {
  const numbering = /^\s*(第\s*[\d一二三四五六七八九十]+\s*(课|次|讲|节)|\d+)\s*[.、:：)）\s]\s*/
  return text
    .split(/\r?\n/)
    .map((line) => line.replace(numbering, '').trim().slice(0, 80))
    .filter((line) => line !== '')
}
