import { afterSignInPage, signInPage, signingInPage } from '../console/sign-in-page.ts';
import { addressOf } from '../console/site.ts';
import { signInBlocks } from '../report/sign-in-text.ts';
import { aboutIn, type Wrong } from './about.ts';
import { type Answer, type Asked, pageAnswer, redirectTo, streamAnswer } from './asked.ts';
import { addresseeOf, forTheOther, type Place, refusal } from './place.ts';
import { refusals } from './refusal.ts';
import { openDesk, type SignInAbout, type SignInRun } from './sign-in-runs.ts';
import { lookingAt, tellRun } from './tell-run.ts';

type SignIns = NonNullable<Place['signIns']>;

/** Everything below `sign-in`: starts a real sign-in, leads the person to the page of the service, shows how it ended. */
export async function signInAnswer(
  [id, part, ...rest]: readonly string[],
  asked: Asked,
  place: Place,
  signIns: SignIns,
): Promise<Answer> {
  const isPost = asked.method === 'POST';
  if (id === undefined)
    return isPost ? await start(asked, place, signIns) : pageAnswer(signInPage(place.site, signIns));
  const run = signIns.runs.find(id);
  if (run === undefined || rest.length > 0) return refusal(refusals.notFound, place);
  if (isPost) return act(run, part, asked, place);
  if (part === 'events')
    return streamAnswer((write, signal) => tellRun(run, place, write, signal, () => hasTurned(run, asked)));
  if (part !== undefined) return refusal(refusals.notFound, place);
  return run.hasEnded() ? await reportPage(run, asked, place) : pageAnswer(waitingPage(run, place));
}

const pathOf = ({ id }: SignInRun): string => `sign-in/${id}`;

/** The page that asks shows no link yet, and there is one now. */
const hasTurned = (run: SignInRun, { query }: Asked): boolean =>
  !query.has('linked') && run.about.desk.address() !== null;

const waitingPage = (run: SignInRun, place: Place): string =>
  signingInPage(place.site, pathOf(run), lookingAt(run, place), run.about.desk.address(), place.phrases);

function act(run: SignInRun, part: string | undefined, { form }: Asked, { site, ...place }: Place): Answer {
  if (part === 'paste') run.about.desk.paste(form.get('text') ?? '');
  else if (part === 'cancel') run.about.desk.cancel();
  else return refusal(refusals.wrongMethod, { site, ...place });
  return redirectTo(addressOf(site, pathOf(run)));
}

async function start({ form }: Asked, place: Place, signIns: SignIns): Promise<Answer> {
  const about = await signInAboutIn(form, place, signIns);
  if ('wrong' in about) return refusal(about.wrong, place);
  return redirectTo(addressOf(place.site, pathOf(signIns.runs.start(about))));
}

const ID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i;
const TENANT = /^[\p{L}\p{N}.-]{1,255}$/u;

async function signInAboutIn(
  form: URLSearchParams,
  { phrases }: Place,
  signIns: SignIns,
): Promise<SignInAbout | Wrong> {
  const about = await aboutIn(form);
  if ('wrong' in about) return about;
  const clientId = (signIns.clientId ?? form.get('client-id') ?? '').trim().toLowerCase();
  const tenant = signIns.tenant ?? (form.get('tenant') ?? '').trim();
  if (!ID.test(clientId)) return { wrong: refusals.noAppId };
  if (tenant !== '' && !TENANT.test(tenant)) return { wrong: refusals.noOrganisation };
  const { user, cloud } = about;
  return { clientId, user, tenant: tenant === '' ? null : tenant, cloud, phrases, desk: openDesk() };
}

async function reportPage(run: SignInRun, asked: Asked, place: Place): Promise<Answer> {
  const report = place.translator.report(await run.report);
  const addressee = addresseeOf(asked, place);
  return pageAnswer(
    afterSignInPage(place.site, signInBlocks(report, addressee), {
      statusCode: report.outcome === 'failed' ? report.statusCode : null,
      hasFailed: report.outcome === 'failed',
      about: { user: run.about.user, cloud: run.about.cloud },
      other: forTheOther(addressOf(place.site, pathOf(run)), addressee, place.site),
    }),
  );
}
