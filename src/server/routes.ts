import { causes } from '../catalogue/causes/all.ts';
import { causeWithoutCode, commonCodes } from '../catalogue/common-codes.ts';
import { explain } from '../catalogue/explain.ts';
import { actionsOf } from '../catalogue/links.ts';
import { causesPage } from '../console/causes-page.ts';
import { type CommonTrouble, homePage } from '../console/home-page.ts';
import { linkPage } from '../console/link-page.ts';
import { addressOf } from '../console/site.ts';
import { textPage } from '../console/text-page.ts';
import { causeBlocks } from '../report/cause-text.ts';
import { explainBlocks } from '../report/explain-text.ts';
import { filled } from '../report/languages/phrases.ts';
import { type Answer, type Asked, pageAnswer, redirectTo } from './asked.ts';
import { checkAnswer } from './check-routes.ts';
import { explainAnswer, noCode } from './explain-routes.ts';
import { lookAnswer } from './look-routes.ts';
import { addresseeOf, forTheOther, type Place, refusal } from './place.ts';
import { refusals } from './refusal.ts';
import { signInAnswer } from './sign-in-routes.ts';

/** Answers everybody who came in. `parts` are those of the path below the base. */
export async function answerTo(parts: readonly string[], asked: Asked, place: Place): Promise<Answer> {
  const [first = '', second = '', ...rest] = parts;
  const isGet = asked.method === 'GET' || asked.method === 'HEAD';
  if (first === 'check' && place.runs !== undefined) return await checkAnswer(parts.slice(1), asked, place, place.runs);
  if (first === 'sign-in' && place.signIns !== undefined)
    return await signInAnswer(parts.slice(1), asked, place, place.signIns);
  if (first === 'look' && place.runs === undefined) return await lookAnswer(parts.slice(1), asked, place);
  if (first === 'explain' && rest.length + second.length === 0) return await explainAnswer(asked, place);
  if (!isGet) return refusal(refusals.wrongMethod, place);
  if (parts.length === 1 && first === '') return pageAnswer(homePage(place.site, await commonTroubles(place)));
  if (first === 'report' && parts.length === 1) return pageAnswer(linkPage(place.site));
  if (first === 'codes' && second !== '' && rest.length === 0) return await codePage(second, asked, place);
  if (first === 'causes' && parts.length === 1)
    return pageAnswer(causesPage(place.site, causes.map(place.translator.cause)));
  if (first === 'causes' && parts.length === 2) return causePage(second, asked, place);
  return refusal(refusals.notFound, place);
}

async function commonTroubles({ site, translator }: Place): Promise<readonly CommonTrouble[]> {
  const { codes } = translator.explanation(await explain(commonCodes.join(' ')));
  const listed = commonCodes.flatMap((code) => codes.find((one) => one.code === code) ?? []);
  const cause = causes.find(({ id }) => id === causeWithoutCode);
  return [
    ...listed.map(({ code, title }) => ({ page: `codes/${code}`, name: code, title })),
    ...(cause === undefined
      ? []
      : [{ page: `causes/${cause.id}`, name: site.phrases.home.noCode, title: translator.cause(cause).title }]),
  ];
}

/** A code in any spelling leads to the one page of its normal form. */
async function codePage(written: string, asked: Asked, place: Place): Promise<Answer> {
  const explanation = place.translator.explanation(await explain(written));
  const [code] = explanation.codes;
  if (code === undefined) return pageAnswer(noCode(written, explanation, place), 404);
  const address = addressOf(place.site, `codes/${code.code}`);
  if (code.code !== written) return redirectTo(address);
  const addressee = addresseeOf(asked, place);
  return pageAnswer(
    textPage(place.site, {
      title: filled(place.site.phrases.titles.code, { code: code.code }),
      blocks: explainBlocks({ ...explanation, codes: [code] }, addressee),
      other: forTheOther(address, addressee, place.site),
    }),
  );
}

function causePage(id: string, asked: Asked, place: Place): Answer {
  const cause = causes.find((one) => one.id === id);
  if (cause === undefined) return refusal(refusals.notFound, place);
  const addressee = addresseeOf(asked, place);
  return pageAnswer(
    textPage(place.site, {
      title: place.site.phrases.causes.one,
      blocks: causeBlocks(place.translator.cause(cause), actionsOf([cause]).map(place.translator.action), addressee),
      other: forTheOther(addressOf(place.site, `causes/${id}`), addressee, place.site),
    }),
  );
}
