/** Whether a text may hold a report: JSON, its HTML file, or a link that carries one. Apart, since what reads reports is large. */
export const mayBeReport = (text: string): boolean => /^\s*\{|<pre id="report">|\br1\./.test(text);
