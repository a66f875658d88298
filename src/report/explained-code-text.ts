import type { EmbeddedNumber, ExplainedCode } from '../model/code.ts';
import { actionsText } from './actions-text.ts';
import { type Block, bullets, command, faint, headline, item, listed, paragraph, section, strong } from './block.ts';
import { type Addressee, wantsDetails } from './reader.ts';
import { sentence } from './sentence.ts';

/** One code: what it means, what brings it about, who does what, how to find out which cause it is. */
export const explainedCodeText = (code: ExplainedCode, reader: Addressee): readonly Block[] => [
  headline(code.nothingWrong ? 'good' : code.known ? 'bad' : 'unsure', code.code, sentence(code.title)),
  ...standing(code),
  ...meaning(code),
  ...quickestWay(code),
  ...listed(
    'What usually brings it about',
    code.usually.map((text) => item(text)),
  ),
  ...(code.nothingWrong ? [] : actionsText(code.actions, reader)),
  ...possibleCauses(code),
  ...disputed(code, reader),
  ...section('The code itself', [paragraph(anatomy(code))]),
  ...sources(code, reader),
];

/** Imported meanings begin with what is the title already. */
function meaning({ title, meaning }: ExplainedCode): readonly Block[] {
  const rest = meaning.startsWith(sentence(title)) ? meaning.slice(sentence(title).length).trim() : meaning;
  return rest === '' ? [] : [paragraph(rest)];
}

/** Looking beats trying one thing after the other. */
const quickestWay = ({ code, causes, nothingWrong }: ExplainedCode): readonly Block[] =>
  nothingWrong || causes.length === 0
    ? []
    : [
        paragraph('The quickest way: let this program look which cause it is on this computer.'),
        command(`signin-doctor check --code ${code}`),
      ];

function standing({ nothingWrong, known, wrapper, standing }: ExplainedCode): readonly Block[] {
  const said = [
    ...(nothingWrong ? ['Nothing is wrong: this marks an ordinary step of signing in.'] : []),
    ...(known ? [] : ['This code is not in the catalogue. What follows is read from its number alone.']),
    ...(wrapper ? ['It only wraps another code, which tells the reason.'] : []),
    ...(known && standing === 'observed' ? ['Microsoft does not document it; this is what was seen in practice.'] : []),
    ...(standing === 'retired' ? ["Today's versions no longer show it."] : []),
  ];
  return said.length === 0 ? [] : [paragraph(said.join(' '))];
}

/** What the code is made of, for those who search for it. */
function anatomy({ input, symbol, family, embeds }: ExplainedCode): string {
  const parts = [
    ...(symbol === null ? [] : [symbol]),
    family,
    ...(embeds === null ? [] : [`it holds ${embedded(embeds)}`]),
    `in the text as ${input}`,
  ];
  return sentence(parts.join('; '));
}

/** Beyond this numbers are written in hex everywhere. */
const LARGEST_DECIMAL = 0xffff;

function embedded({ space, number, symbol }: EmbeddedNumber): string {
  const digits = number > LARGEST_DECIMAL ? `0x${number.toString(16).toUpperCase()}` : `${number}`;
  return `${space} ${digits}${symbol === null ? '' : ` (${symbol})`}`;
}

const possibleCauses = ({ causes, nothingWrong }: ExplainedCode): readonly Block[] =>
  nothingWrong
    ? []
    : listed(
        causes.length === 1 ? 'What can be behind it' : 'What can be behind it; the code alone proves none of them',
        causes.map(({ id, title, checks }) =>
          item({ text: sentence(title), leadsTo: `causes/${id}` }, faint(`[told by: ${checks.join(', ')}]`)),
        ),
      );

function disputed({ disagreements, decides }: ExplainedCode, reader: Addressee): readonly Block[] {
  const decision = decides === null ? [] : [paragraph(decides)];
  if (disagreements.length === 0) return section('What decides', decision);
  const sides = disagreements.map(({ source, says }) => ({
    text: [strong(`${shortSource(source)}:`), sentence(says)],
    under: wantsDetails(reader) && URL.canParse(source) ? [item(source)] : [],
  }));
  return section('Sources contradict each other', [bullets(sides), ...decision]);
}

/** `support.microsoft.com`; on GitHub the repository too, because anybody can have one. */
function shortSource(source: string): string {
  if (!URL.canParse(source)) return source;
  const { host, pathname } = new URL(source);
  return host === 'github.com' ? `${host}${pathname.split('/').slice(0, 3).join('/')}` : host;
}

const sources = ({ sources }: ExplainedCode, reader: Addressee): readonly Block[] =>
  wantsDetails(reader)
    ? listed(
        'Sources',
        sources.map(({ url, read }) => item(`${url}${read === undefined ? '' : ` (read ${read})`}`)),
      )
    : [];
