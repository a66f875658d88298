import settings from '../../package.json' with { type: 'json' };

/** How reports name the program that made them. */
export const program = { name: 'signin-doctor', version: settings.version } as const;
