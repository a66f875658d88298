import type { Language } from '../../model/language.ts';

/** Every phrase of the pages that is not one of the report. `{name}` is a place for a word. */
export const english = {
  language: 'en' as Language,
  description:
    'Says what a sign-in status code of Microsoft Teams means, finds the cause on this computer, and what helps.',
  skip: 'Skip to the content',
  languages: 'Language',
  ownComputer: 'This page comes from your own computer. Reports stay on it until you send them.',
  helpDesk: 'What you type is read by this server and kept nowhere.',
  noProduct: 'Sign-in Doctor {version} is no product of Microsoft.',
  goOn: 'Go on',
  offline: 'You are offline. Codes and causes stand here all the same; what needs the network says so.',
  table: 'Table',

  home: {
    title: 'Teams does not let you in?',
    look: 'Let it look',
    lookSays:
      'It looks at the clock, the names, the way to the sign-in service, proxies and certificates, names the cause and says what to do. It takes seconds and changes nothing.',
    signIn: 'Or sign in for real, and see where it stops',
    browserLooks:
      'Your browser compares the clock and asks the hosts that Teams needs. It takes seconds, and nothing is kept. The program on your own computer sees more.',
    ask: 'Ask what a code means',
    common: 'Codes that many people see',
    noCode: 'No code',
  },

  forms: {
    paste: 'Paste what you see: the code, the whole message, a log, a report',
    file: 'Or drop a file here, or choose it:',
    noText: '{file} holds no text.',
    endTaken: '{file}: its end is taken, as it is long.',
    taken: '{file} is taken.',
    readingPicture: 'The picture is being read, in this browser; it goes nowhere else …',
    unreadablePicture: '{file} is no picture that can be read. Type the code that it shows.',
    meaning: 'What does it mean?',
    check: 'Check this computer',
    checkByBrowser: 'Check with this browser',
    again: 'Check again',
    programSeesMore: 'The program on your own computer sees more:',
    account: 'About your account',
    user: 'Address with which you sign in',
    cloud: 'Cloud of your organisation',
    /** By the names that the command line has for them. */
    clouds: {
      public: 'Microsoft 365',
      usgov: 'US government',
      usgovdod: 'US Department of Defense',
      china: 'China (21Vianet)',
    },
    statusCode: 'Status code',
    elseWithCode: 'What else helps with {code}',
    sendToAdmin: 'Send it to your IT admin',
  },

  causes: {
    title: 'Everything that can be the cause',
    one: 'What can be the cause',
    groups: {
      clock: 'The clock',
      names: 'Names (DNS)',
      path: 'The way through the network',
      proxy: 'Proxies',
      tls: 'Secure connections and certificates',
      service: 'The sign-in service',
      account: 'Account and rules of the organisation',
      device: 'This computer',
      'smart-card': 'Smart cards',
    },
  },

  looking: {
    title: 'Looking at this computer',
    count: '{done} of {all} are done.',
  },

  signIn: {
    title: 'Sign in for real',
    says: 'This signs you in the way Teams does: on the page of Microsoft, in this browser. Your password goes there and nowhere else. It is tried once, and shows which code Teams would show, and why.',
    begin: 'Sign in',
    kept: 'What lets the next sign-in ask nothing is kept on this computer until you type: signin-doctor sign-out',
    appId: 'Id of the app that your organisation registered for this',
    organisation: 'Organisation, where the app is for one alone',
    under: 'Signing in',
    cancel: 'Cancel',
    now: 'Now sign in',
    comeBack: 'The page of Microsoft opens beside this one. Come back here when it is done.',
    open: 'Open the sign-in page',
    showsError: 'Does it show an error?',
    paste: 'Paste its text here. Its errors stay in the browser, and no program is told.',
    howFar: 'Show how far it is',
    notSignedIn: "You're not signed in",
    ended: 'How the sign-in ended',
    again: 'Sign in once more',
    asTeams: 'As Teams shows it',
    meaning: 'What does this mean?',
  },

  look: {
    title: 'Looking with your browser',
    noScripts:
      'Your browser runs no scripts, so a page can see nothing. Install signin-doctor on your computer and type: signin-doctor check',
    looking: 'Looking …',
    server: 'The clock and the way to this help desk',
    document: 'The answer of the sign-in service',
    /** For the script. */
    words: {
      looking: 'looking',
      answered: 'answers',
      failed: 'no answer',
      'timed-out': 'silent',
      strange: 'stranger',
      done: 'Done.',
    },
    unseen: 'What a browser cannot see',
    unseenSays:
      'It asks the hosts that Teams needs, and sees whether they answer and how fast. Why one does not answer, which proxy is set, whose certificate comes, and what is wrong with this computer, it tells no page. The program on your computer sees that: signin-doctor check',
    seen: 'What your browser sees',
  },

  send: {
    title: 'Send it to your IT admin',
    look: 'Look at what you send',
    lookSays: 'It is one file: what was found, all that was seen, and the same once more for programs.',
    nothingReplaced: 'Nothing that names you or this computer was found in it.',
    replaced: 'What names you or this computer is replaced by stand-ins; the report lists what.',
    show: 'Show the report',
    save: 'Save it',
    saveReport: 'Save the report',
    send: 'Send it',
    attach: 'Attach the file {file} to a mail or a ticket.',
    writeMail: 'Write a mail',
    noMail: 'No mail? Say it on the phone',
    supportCode: 'This support code holds the verdict. Your IT admin types: {command}',
    back: 'Back to what was found',
    named: 'It names you and this computer, as you chose. Secrets are taken out all the same.',
    withNames: 'Put the names back: it is easier to help when your admin sees who you are',
    withoutNames: 'Take the names out again',
    sendTo: 'Send it to {to}',
    noNetwork: 'No network here? Take it with your phone',
    code: 'QR code that carries the report',
    codePage:
      'Point the camera of your phone at this code. It opens the report at your help desk; the code itself carries it.',
    codeMail: 'Point the camera of your phone at this code. It opens a mail that carries the report.',
    codeShort: 'It is a short form: some reasons are left out.',
    sent: 'Sent',
    sentSays: 'The report was sent to {to}.',
    notSent: 'Not sent',
    notSentSays: 'The report did not get to {to}: {why}. It is still here.',
    otherWays: 'Send it another way',
    backToWays: 'Back to the ways of sending',
  },

  link: {
    paste: 'Links that carry a report open here. If you see no report, paste the whole link:',
  },

  titles: {
    found: 'What was found',
    explained: 'What it means',
    handed: 'A report that was sent',
    code: 'What {code} means',
    noCode: 'There is no status code in this text',
    noCodeSays: 'A code looks like 0xCAA70004, CAA82EE7 or AADSTS50126.',
    noCodeInPicture: 'No status code can be read in this picture',
    noCodeInPictureSays: 'Cut out the part with the code, or type the code here.',
    didYouMean: 'Did you mean {code}?',
    wrongSupportCode: 'A character of this support code is wrong',
    wrongSupportCodeSays: 'Let it be read to you once more. There is no I, L, O or U in it.',
    forUser: 'Show what concerns me as a user',
    forAdmin: 'Show all details, for IT admins',
  },

  refusals: {
    wrongHost: {
      title: 'Wrong address',
      says: 'This page answers to the address that the terminal shows, and to no other name.',
    },
    noKey: {
      title: 'This page needs its key',
      says: 'Open the address that the terminal shows, with everything behind it. Another browser, or a newly started program, needs it again.',
    },
    otherPage: {
      title: 'Another page asked for this',
      says: 'Only this page itself may ask for it. Go to its beginning and try again there.',
    },
    notFound: { title: 'There is no such page', says: 'Begin here, or ask what a code means:' },
    wrongMethod: { title: 'Not like this', says: 'This address is for the buttons of the page.' },
    tooLarge: {
      title: 'This text is too long',
      says: 'A page takes up to a million characters. Give the part around the error.',
    },
    wrongType: { title: 'Not like this', says: 'Only the forms of this page are read.' },
    unreadable: {
      title: 'This cannot be read',
      says: 'What came is not what this page sends. Look once more.',
    },
    noCode: { title: 'This is no status code', says: 'A code looks like 0xCAA70004 or AADSTS50126.' },
    noAddress: {
      title: 'This is no address to sign in with',
      says: 'Write it like name@contoso.com, or leave it out.',
    },
    noAppId: {
      title: 'This is no id of an app',
      says: 'It looks like 11111111-2222-3333-4444-555555555555. Your IT admin has it.',
    },
    noOrganisation: {
      title: 'This is no organisation',
      says: 'Write its domain, such as contoso.com, or leave it out.',
    },
    damaged: {
      title: 'This report is damaged',
      says: 'It is a report of signin-doctor, but it is damaged or of another version. Ask for it again.',
    },
    fault: {
      title: 'A fault of this program',
      says: 'It is not your sign-in that failed here. The terminal says where the details are.',
    },
    badRequest: { title: 'This cannot be read', says: 'The address is not written as addresses are.' },
    holdsSecret: {
      title: 'This report still holds a secret',
      says: 'Something in it looks like a password or a token, so it is neither shown nor sent. Read the support code to your IT admin instead: it stands with what was found, and holds no text at all.',
    },
    usedButton: {
      title: 'This button cannot be used any more',
      says: 'Nothing was sent this time. Go back to what was found, choose how to send it, and press the new button.',
    },
  },
};
