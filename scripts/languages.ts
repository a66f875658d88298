import { languages } from '../src/model/language.ts';
import { complaintsAbout } from './languages/complaints.ts';

/** Names what is untranslated: in the languages that are given by their tags, or in all. */

const asked = process.argv.slice(2);
const tags = asked.length > 0 ? asked : Object.keys(languages).filter((tag) => tag !== 'en');
const complaints = (await Promise.all(tags.map(complaintsAbout))).flat();
for (const complaint of complaints) console.log(complaint);
console.log(complaints.length === 0 ? `${tags.join(', ')}: nothing is untranslated` : `${complaints.length} to do`);
process.exitCode = complaints.length === 0 ? 0 : 1;
