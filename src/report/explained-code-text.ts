import type { EmbeddedNumber, ExplainedCode } from '../model/code.ts';
import { actionsText } from './actions-text.ts';
import { type Block, bullets, command, faint, headline, item, listed, paragraph, section, strong } from './block.ts';
import { filled, type Phrases } from './languages/phrases.ts';
import { type Addressee, wantsDetails } from './reader.ts';
import { sentence } from './sentence.ts';

/** One code: what it means, what brings it about, who does what, how to find out which cause it is. */
export function explainedCodeText(code: ExplainedCode, reader: Addressee): readonly Block[] {
  const { label, code: says } = reader.phrases;
  const tone = code.nothingWrong ? 'good' : code.known ? 'bad' : 'unsure';
  return [
    headline(tone, filled(label, { label: code.code }), sentence(code.title)),
    ...standing(code, says),
    ...meaning(code),
    ...quickestWay(code, says),
    ...listed(
      says.usually,
      code.usually.map((text) => item(text)),
    ),
    ...(code.nothingWrong ? [] : actionsText(code.actions, reader)),
    ...possibleCauses(code, says),
    ...disputed(code, reader),
    ...section(says.itself, [paragraph(anatomy(code, says))]),
    ...sources(code, reader),
  ];
}

type Says = Phrases['code'];

/** Imported meanings begin with what is the title already. */
function meaning({ title, meaning }: ExplainedCode): readonly Block[] {
  const rest = meaning.startsWith(sentence(title)) ? meaning.slice(sentence(title).length).trim() : meaning;
  return rest === '' ? [] : [paragraph(rest)];
}

/** Looking beats trying one thing after the other. */
const quickestWay = ({ code, causes, nothingWrong }: ExplainedCode, says: Says): readonly Block[] =>
  nothingWrong || causes.length === 0
    ? []
    : [paragraph(says.quickestWay), command(`signin-doctor check --code ${code}`)];

function standing({ nothingWrong, known, wrapper, standing }: ExplainedCode, says: Says): readonly Block[] {
  const said = [
    ...(nothingWrong ? [says.nothingWrong] : []),
    ...(known ? [] : [says.notListed]),
    ...(wrapper ? [says.wrapper] : []),
    ...(known && standing === 'observed' ? [says.observed] : []),
    ...(standing === 'retired' ? [says.retired] : []),
  ];
  return said.length === 0 ? [] : [paragraph(said.join(' '))];
}

/** What the code is made of, for those who search for it. */
function anatomy({ input, symbol, family, embeds }: ExplainedCode, says: Says): string {
  const parts = [
    ...(symbol === null ? [] : [symbol]),
    family,
    ...(embeds === null ? [] : [filled(says.holds, { number: embedded(embeds) })]),
    filled(says.written, { input }),
  ];
  return sentence(parts.join('; '));
}

/** Beyond this numbers are written in hex everywhere. */
const LARGEST_DECIMAL = 0xffff;

function embedded({ space, number, symbol }: EmbeddedNumber): string {
  const digits = number > LARGEST_DECIMAL ? `0x${number.toString(16).toUpperCase()}` : `${number}`;
  return `${space} ${digits}${symbol === null ? '' : ` (${symbol})`}`;
}

const possibleCauses = ({ causes, nothingWrong }: ExplainedCode, says: Says): readonly Block[] =>
  nothingWrong
    ? []
    : listed(
        causes.length === 1 ? says.onlyCause : says.causes,
        causes.map(({ id, title, checks }) =>
          item(
            { text: sentence(title), leadsTo: `causes/${id}` },
            faint(filled(says.toldBy, { checks: checks.join(', ') })),
          ),
        ),
      );

function disputed({ disagreements, decides }: ExplainedCode, reader: Addressee): readonly Block[] {
  const { label, code: says } = reader.phrases;
  const decision = decides === null ? [] : [paragraph(decides)];
  if (disagreements.length === 0) return section(says.decides, decision);
  const sides = disagreements.map(({ source, says }) => ({
    text: [strong(filled(label, { label: shortSource(source) })), sentence(says)],
    under: wantsDetails(reader) && URL.canParse(source) ? [item(source)] : [],
  }));
  return section(says.disputed, [bullets(sides), ...decision]);
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
        reader.phrases.code.sources,
        sources.map(({ url, read }) =>
          item({
            text: read === undefined ? url : filled(reader.phrases.code.read, { url, date: read }),
            source: url,
          }),
        ),
      )
    : [];
