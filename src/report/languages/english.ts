import type { Language } from '../../model/language.ts';
import { AREAS } from '../support-code/areas.ts';

/**
 * Every phrase of the report and of signing in, but for what the catalogue says and what the checks saw. `{name}` is a place for a word;
 * a phrase with a number has a form for one and a form for others. What many calls do not need is behind `get`, made when it is read: to
 * load it for nothing is felt in the start of the program.
 */
export const english = {
  language: 'en' as Language,
  /** What stands before its explanation. */
  label: '{label}:',
  /** Whose texts are not in this language; empty in the original. */
  seenInEnglish: '',

  verdict: {
    problem: 'Problem',
    problemOf: 'Problem {place} of {count}',
    healthy: 'No problem found',
    healthySays: 'signing in to Teams works from this computer and this network.',
    notSeen: 'What this cannot see: your account, your password and the rules of your organisation.',
    unknown: 'Not clear',
    unknownSays: 'nothing is proven to be wrong, but this is no all-clear.',
    tooLittle: 'Too little was seen to say that signing in works from here.',
    seen: 'What was seen',
    notLookedAt: 'What we could not look at',
    notes: 'Unusual, but not the reason',
  },

  finding: {
    reasons: 'How we know',
    consequences: 'What follows from it, and goes away with it',
    codes: 'Codes that Teams may show for it',
    moreReasons: { one: '{count} more reason of this kind', other: '{count} more reasons of this kind' },
    fromCheck: '[check: {check}]',
    fromLine: '[{file}, line {line}]',
    cause: '[cause: {cause}]',
  },

  /** Who can put a cause right, for those who wonder whether it is them. */
  whereItLies: {
    user: 'You can put this right yourself.',
    device: 'The fault lies in this computer, not in your account.',
    network: 'The fault lies in the network, not in your account.',
    tenant: 'Your organisation decides about this; your IT admin can change it.',
    app: 'The fault lies in the app, not in you.',
    microsoft: "The fault lies at Microsoft, not with you or your organisation's network.",
  },

  /** What the word for how sure we are means. */
  howSure: {
    certain: 'This is certain: what was seen has no other explanation.',
    likely: 'This is likely: it fits everything that was seen, and nothing speaks against it.',
    possible: 'This is possible: it fits what was seen, but something else could look the same.',
  },

  deeds: {
    user: 'What you can do',
    admin: 'What your IT admin must do',
    asAdmin: 'What you can do as admin',
    userForAdmin: 'What the user can do',
    adminOnPage: 'What your admin can do',
    careful: 'Careful: {risk}',
  },

  get since() {
    return {
      heading: 'Compared with the check before',
      gone: 'Gone now',
      still: 'Still there',
      fresh: 'New',
      unseen: 'Not looked at again',
    };
  },
  next: {
    heading: 'What to do now',
    begin: 'Begin with step 1 above. Then look again whether it helped:',
    letItBeDone: 'Some of this the program can do itself. It shows each change, asks first, and proves that it helped:',
    askAboutCode: 'If Teams shows a code, ask about it. With that code instead of 0xCAA70004:',
    elseWithCode: 'What else helps with this code:',
    lookAgain: 'Look again in a minute, at everything:',
    otherNetwork: 'If it says the same, look once more on another network, for example the hotspot of a phone.',
    tellIfStuck:
      'If you still cannot sign in, send your IT admin the report with all details. This shows it and keeps it as a file to send:',
    tellIfItStays:
      'If it stays as it is, or you may not change it, send your IT admin the report with all details. This shows it and keeps it as a file to send:',
    tellAdmin:
      'This needs an admin: send your IT admin the report with all details. This shows it and keeps it as a file to send:',
    onThePhone: 'Or say what follows the word explain on the phone. It holds the verdict, and your IT admin types:',
  },

  get judgement() {
    return {
      heading: 'What this means for the code {code} ({title})',
      confirmed: 'Found here:',
      refuted: 'Ruled out by what was seen:',
      'could-not-be-tested': 'Could not be tested:',
      noCauseKnown: 'No cause of this code is known that could be looked for here.',
      explained: 'What was found explains this code.',
      noneFound: {
        one: 'Its only known cause was not found.',
        other: 'None of its {count} known causes was found.',
      },
      alsoInTheWay: 'What was found also keeps people from signing in: put that right first.',
    };
  },

  code: {
    nothingWrong: 'Nothing is wrong: this marks an ordinary step of signing in.',
    notListed: 'This code is not in the catalogue. What follows is read from its number alone.',
    wrapper: 'It only wraps another code, which tells the reason.',
    observed: 'Microsoft does not document it; this is what was seen in practice.',
    retired: "Today's versions no longer show it.",
    quickestWay: 'The quickest way: let this program look which cause it is on this computer.',
    usually: 'What usually brings it about',
    onlyCause: 'What can be behind it',
    causes: 'What can be behind it; the code alone proves none of them',
    toldBy: '[told by: {checks}]',
    disputed: 'Sources contradict each other',
    decides: 'What decides',
    itself: 'The code itself',
    holds: 'it holds {number}',
    written: 'in the text as {input}',
    sources: 'Sources',
    read: '{url} (read {date})',
  },

  text: {
    codes: {
      one: 'There is {count} code in this text. The first one below decides: {code}.',
      other: 'There are {count} codes in this text. The first one below decides: {code}.',
    },
    wraps: '{codes} only wraps another code.',
    further: 'Also in this text',
    moreCodes: { one: '{count} more code', other: '{count} more codes' },
    inPicture: 'The picture shows {code}.',
    probablyInPicture:
      'The picture probably shows {code}; it was read as "{readAs}". Please compare it with the picture.',
    typingError: 'Is there a typing error?',
    looksLike: '"{input}" looks like {code} ({title}). Is it that one?',
    forAdmin: 'For your IT admin, who can find the sign-in by it',
    correlationId: 'Correlation id',
    requestId: 'Request id',
    at: 'Time',
    user: 'User',
    app: 'App',
  },

  cause: {
    word: 'Cause',
    codes: 'Codes that Teams may show for it; none of them proves it',
    proof: 'What proves it',
  },

  supportCode: {
    word: 'Support code',
    healthy: 'no problem was found: signing in to Teams worked from there.',
    unknown: 'nothing was proven to be wrong, but too little was seen.',
    newer: 'a cause that this version does not know. A newer one does.',
    about: 'The person asked about the code',
    notLookedAt: 'What could not be looked at',
    /** In the order of the areas; their words in the support code's JSON stay those of the original. */
    areas: [...AREAS],
  },

  /** A report that somebody sent. */
  get handed() {
    return {
      changed: 'Changed',
      changedSays: 'this report is not as it was when it was sent. Ask for a new one.',
      ofItself: 'It says of itself: made {at} by signin-doctor {version}.',
      unsigned:
        'Made {at} by signin-doctor {version}. It is not signed: whether it was changed since, nobody can tell.',
      signed:
        'Made {at} by signin-doctor {version} and not changed since it was signed there. The key of that computer is {key}: the same person on the same computer always has the same.',
      byLink: 'It came by a link: the words are all here, the raw evidence is not.',
      bySmallCode: 'It came by a small code: some reasons and lists, and the raw evidence, are not here.',
    };
  },

  /** A report in the words of the person who sends it, for mails and channels. */
  get letter() {
    return {
      subject: 'Teams does not let me in',
      subjectWith: 'Teams does not let me in: {title}',
      begin: 'Teams does not let me in.',
      code: 'Teams shows the code {code}.',
      found: 'Sign-in Doctor found:',
      nothing: 'Nothing was proven to be wrong.',
      reasons: 'How it knows:',
      deeds: 'What an admin can do:',
      supportCode: 'Support code: {code} ({command})',
      attached: 'The report is attached ({file}).',
      packed: 'The report, for signin-doctor explain: {text}',
      cardTitle: 'Somebody cannot sign in to Teams',
      open: 'Open the report',
      made: 'Made {at} by signin-doctor {version}.',
    };
  },

  /** How a report is sent from a terminal. */
  get refer() {
    return {
      shown: 'This is what {to} will get.',
      admin: 'your IT admin',
      withNames: 'It names you and this computer, as you chose.',
      signed: 'Signed with the key {key}.',
      ask: 'Send this report to {to}?',
      declined: 'you said no',
      noMailServer: 'no mail server is set',
      kept: 'The report is in {file}',
      attach: 'Attach it to a mail or a ticket. Or say on the phone: {command}',
      sent: 'Sent to {to}.',
      notSent: 'Not sent to {to}: {why}.',
      draftOpens: 'Your program for mail opens. Attach the file and send it.',
      draft: 'No mail server is set, so the mail is yours to send, with the file attached:',
      codePage: 'Point the camera of a phone at it: it opens the report at your help desk.',
      codeMail: 'Point the camera of a phone at it: it opens a mail with the report.',
      codeShort: 'The code holds a short form, since this window is small.',
      codeTooLarge:
        'The QR code needs a window of {columns} columns and {rows} lines; make this one larger, or let signin-doctor serve show it.',
    };
  },

  /** A question that is answered with yes or no. */
  yesOrNo: {
    choice: '[y/N]',
    /** The answers that mean yes, apart by spaces; everything else is a no. */
    yes: 'y yes',
  },

  /** What the program can put right itself, and what became of it. */
  get fix() {
    return {
      looking: 'Looking at this computer and its network',
      lookingWhether: 'Looking whether it helped',
      lookingOnceMore: 'Not yet; looking once more in a moment',
      lookingAtCutOff: 'Looking whether a remedy helped that was cut off',

      offer: 'Remedy {place}: {title}',
      inFile: 'In {path}:',
      line: 'line {line}: {before}',
      becomes: 'becomes: {after}',
      goes: 'goes',
      newLine: 'new behind line {line}: {after}',
      moreLines: { one: '{count} more line of this kind', other: '{count} more lines of this kind' },
      jsonShowsAll: '{rest} (--dry-run --json shows all)',
      breaksNothing: 'It breaks nothing.',
      undo: 'Undo: {how}',
      proof: 'Proof: the check "{check}" looks again afterwards.',

      ask: 'Do this?',
      pressEnter: '{what} Press Enter when you have.',
      askBack: 'Take back "{title}"?',

      outcomes: {
        shown: { word: 'Not done', says: 'this was only to show it.' },
        declined: { word: 'Left out', says: 'nothing was changed.' },
        refused: { word: 'Not done', says: 'nothing was changed.' },
        failed: { word: 'Failed', says: 'it could not be done, and what was begun is taken back.' },
        undone: { word: 'Taken back', says: 'all is as it was.' },
        'undo-failed': { word: 'Not taken back', says: 'something could not be put back.' },
        helped: { word: 'Helped', says: 'the check no longer finds this cause.' },
        'did-not-help': {
          word: 'Did not help',
          says: 'the check finds the same cause, so all is put back as it was.',
        },
        'could-not-be-told': { word: 'Done', says: 'no check can tell whether it helped: try to sign in.' },
      },
      logInAgain: 'Programs that run already keep the old setting: log out of this computer and in again.',
      adminTypes: 'It needs an admin, who types:',
      adminTypesOnWindows: 'It needs an admin, who opens a terminal with "Run as administrator" and types:',

      /** How a remedy of an earlier call stands. */
      endings: {
        undone: 'Taken back',
        'undo-failed': 'Not taken back',
        kept: 'Completed',
        pending: 'To be put in order',
        declined: 'Left out',
      },
      cutOff: 'An earlier call was cut off in it.',
      asBefore: 'All is as it was before.',
      stillInPlace: 'It is still in place.',
      nothingToTakeBack: 'There is nothing to take back.',

      stillThere: 'Still there',
      nothingSafe: 'There is nothing that this program could safely do about it. What people can do:',
      toTakeBack: 'To take back what was done:',
    };
  },

  /** A recording (HAR) of a sign-in. */
  get recording() {
    return {
      word: 'Recording',
      outcomes: {
        stopped: 'the sign-in stopped at the first request below.',
        'got-past': 'something failed on the way, and the sign-in got past it.',
        'nothing-failed': 'no request of the sign-in failed.',
        'no-sign-in': 'it holds no request of a sign-in to Microsoft. Record from before the sign-in page opens.',
      },
      requests: {
        one: 'Recorded by {by}: {count} request, {ofSignIn} of them for signing in.',
        other: 'Recorded by {by}: {count} requests, {ofSignIn} of them for signing in.',
      },
      nobody: 'a program without a name',
      failed: 'What failed, the latest first',
      more: { one: '{count} more request', other: '{count} more requests' },
      part: 'Part of the sign-in',
      code: 'Code',
      noAnswer: 'No answer came; the recording does not say why.',
      noAnswerAs: 'No answer came: {why}',
      answered: 'The answer was HTTP {status}, and not what it should be.',
      answeredAs: 'The service answered (HTTP {status}): {words}',
    };
  },

  /** How a check stands, in a word. */
  get states() {
    return {
      started: 'looking',
      done: 'done',
      skipped: 'left out',
      failed: 'failed',
      'timed-out': 'no answer',
    };
  },

  /** What a list on paper keeps back. */
  verboseShowsAll: '{rest} (--verbose shows all).',

  get details() {
    return {
      heading: 'Details',
      made: 'Made {at} by {program} {version} in {duration}.',
      budget:
        'Connections: {connections}. Datagrams: {datagrams}. Sent: {sent}, received: {received}. Round trips in the longest chain: {roundTrips}.',
      checks: 'Checks',
      computer: 'This computer',
      proxies: 'Proxies',
      clock: 'Clock, compared with',
      names: 'Names',
      connections: 'Connections',
      sizes: 'Messages of several sizes',
      secure: 'Secure connections and certificates',
      answers: 'Answers of web servers',
      times: 'Where the time went',
      replaced: 'Replaced by stand-ins',
      replacedTimes: { one: '{pattern}: once', other: '{pattern}: {count} times' },
    };
  },

  get signIn() {
    return {
      /** What each part of a sign-in does, in a few words. */
      stages: {
        discovery: 'Finding the sign-in service',
        realm: 'Asking who checks the password',
        renewal: 'Using the saved sign-in',
        federation: 'Asking the server of your organisation',
        authorize: 'Waiting for you to sign in',
        'device-code': 'Getting a code for another device',
        token: 'Getting the tokens',
        keys: 'Proving that they are genuine',
      },
      signedIn: 'Signed in',
      as: 'as {account}.',
      noName: 'an account without a name',
      usedSso:
        'The saved sign-in was enough: nobody was asked anything. Once more from the beginning: signin-doctor sign-in --fresh',
      kept: 'The next sign-in asks nothing. To forget it: signin-doctor sign-out',
      notSignedIn: 'Not signed in',
      stoppedAt: 'it stopped at "{stage}".',
      nobodyCame: 'Nobody came back from the sign-in page in time, so this computer and its network were looked at.',
      noCode: 'Teams would show no code for this.',
      wouldShow: 'Teams would show the code {code}.',
      askAgain:
        'Did the page in the browser show an error? Then sign in once more, and paste its text here while this program waits.',
      cancelled: 'Cancelled',
      cancelledAt: 'at "{stage}". Nothing was saved.',
    };
  },

  /** The page that a browser shows of a sign-in. */
  get signInPage() {
    return {
      title: 'Signing in',
      done: 'done',
      stopped: 'stopped',
      open: 'Open the sign-in page',
      shouldItNotCome: ', should it not have come up',
      showsError: 'Does it show an error?',
      paste: 'Paste its text here',
      meaning: 'What does this mean?',
      closeWindow: 'You can close this window.',
      notSignedIn: "You're not signed in",
      didNotWork: 'Signing in did not work.',
      nothingSaved: 'Nothing was saved. You can close this window.',
      noCode: 'No code',
      noCause: 'No cause was found.',
    };
  },

  /** What is said where the PIN of a card is asked for, and where it is not. */
  get pin() {
    return {
      left: { one: 'The card has 1 try left.', other: 'The card has {count} tries left.' },
      untold: 'How many tries the card has left, it does not say.',
      question: 'The PIN is asked for once.\nPIN of the card: ',
      tooFew: {
        one: 'The card has 1 try left: too few to risk one. No PIN is asked for.',
        other: 'The card has {count} tries left: too few to risk one. No PIN is asked for.',
      },
      several: 'There are several cards in the readers. Leave only the one to sign in with. No PIN is asked for.',
      noCard: 'There is no card whose key could be tried. No PIN is asked for.',
      late: 'No PIN came in time.',
    };
  },

  /** What the terminal says while a sign-in goes on. */
  get signInHere() {
    return {
      forReal: 'This signs you in for real, at {authority}. It tries once, and changes nothing in your account.',
      saved: 'A saved sign-in is used first; if it is still good, nobody is asked.',
      ways: {
        browser: 'You sign in on the page of the service, in your browser; this program never sees your password.',
        'device-code': 'You sign in on any device with a code that comes now; this program never sees your password.',
        'smart-card':
          'Your card vouches for you to Microsoft, or to the server of your organisation. Its PIN is asked for once, here, and kept nowhere.',
        certificate:
          'Your certificate is shown to Microsoft, or to the server of your organisation, and to nobody else.',
      },
      kept: 'What the next sign-in needs is kept on this computer; signin-doctor sign-out forgets it.',
      stopped: 'stopped: {why}',
      unprotected:
        'Careful: this system keeps no keys for programs. The saved sign-in lies in a file that only you can read; signin-doctor sign-out removes it.',
      opened: 'Your browser shows the sign-in page.',
      address: 'Sign in at this address:',
      addressInstead: 'Sign in at this address, should no browser have come up:',
      paste: 'Does the page show an error instead? Paste its text here and press Enter.',
      typeCode: 'On any device, open {address} and type this code: {code}',
      lookingWhetherOpen:
        'Nobody came back from the sign-in page in time. Looking whether it can be opened from here …',
      lookingWhy: 'Looking for the reason …',
    };
  },

  /** The report as a file. */
  get file() {
    return {
      title: 'Sign-in report',
      forPrograms: 'For programs',
      table: 'Table',
    };
  },
};
