import { say } from '../../model/said.ts';
import { aside } from '../aside.ts';
import type { Look, Plan, Remedy } from '../remedy.ts';
import { isRunning } from '../running.ts';

/** @see https://learn.microsoft.com/troubleshoot/microsoftteams/teams-administration/clear-teams-cache */
export const clearTeamsCache: Remedy = {
  id: 'clear-teams-cache',
  title: 'Let Teams begin with an empty cache',
  changes: 'The folders in which Teams keeps copies get another name beside their old one. Nothing is deleted.',
  mayBreak: 'Teams starts slower once, asks for sign-in again, and forgets its settings.',
  undo: 'The old folders come back; new ones are kept beside them.',
  provenBy: 'account',
  ways: [
    {
      system: 'win32',
      needsAdmin: false,
      runs: [
        String.raw`move %LOCALAPPDATA%\Packages\MSTeams_8wekyb3d8bbwe\LocalCache\Microsoft\MSTeams`,
        String.raw`move %APPDATA%\Microsoft\Teams`,
      ],
      plan: (look) => planFor(look, ['ms-teams.exe', 'Teams.exe'], foldersOnWindows(look)),
    },
    {
      system: 'darwin',
      needsAdmin: false,
      runs: [
        'mv ~/Library/Containers/com.microsoft.teams2',
        'mv ~/Library/Group Containers/UBF8T346G9.com.microsoft.teams',
        'mv ~/Library/Application Support/Microsoft/Teams',
      ],
      plan: (look) => planFor(look, ['MSTeams', 'Teams'], foldersOnMac(look)),
    },
    {
      system: 'linux',
      needsAdmin: false,
      runs: ['mv ~/.config/Microsoft/Microsoft Teams', 'mv ~/.config/teams-for-linux'],
      plan: (look) => planFor(look, ['teams', 'teams-for-linux'], foldersOnLinux(look)),
    },
  ],
};

function foldersOnWindows({ environment: { LOCALAPPDATA, APPDATA } }: Look): readonly string[] {
  return [
    ...(LOCALAPPDATA === undefined
      ? []
      : [String.raw`${LOCALAPPDATA}\Packages\MSTeams_8wekyb3d8bbwe\LocalCache\Microsoft\MSTeams`]),
    ...(APPDATA === undefined ? [] : [String.raw`${APPDATA}\Microsoft\Teams`]),
  ];
}

const foldersOnMac = ({ environment: { HOME } }: Look): readonly string[] =>
  HOME === undefined
    ? []
    : [
        'Containers/com.microsoft.teams2',
        'Group Containers/UBF8T346G9.com.microsoft.teams',
        'Application Support/Microsoft/Teams',
      ].map((name) => `${HOME}/Library/${name}`);

function foldersOnLinux({ environment: { HOME, XDG_CONFIG_HOME } }: Look): readonly string[] {
  const settings = XDG_CONFIG_HOME || (HOME === undefined ? undefined : `${HOME}/.config`);
  return settings === undefined ? [] : [`${settings}/Microsoft/Microsoft Teams`, `${settings}/teams-for-linux`];
}

/** A program that runs would write into a folder that is gone. */
async function planFor(look: Look, programs: readonly string[], folders: readonly string[]): Promise<Plan | undefined> {
  const deeds = await aside(look, folders, programs);
  if (deeds.length === 0) return undefined;
  const runs = await isRunning(look, programs);
  return runs
    ? { deeds, hindrance: say`Teams is running: quit it first, also at its symbol near the clock` }
    : { deeds };
}
