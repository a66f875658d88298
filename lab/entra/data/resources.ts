/** A service that tokens are asked for. */
export type Resource = {
  /** As scopes write it. */
  readonly address: string;
  readonly id: string;
  readonly name: string;
  readonly isSwitchedOff?: true;
};

export const graph: Resource = {
  address: 'https://graph.microsoft.com',
  id: '00000003-0000-0000-c000-000000000000',
  name: 'Microsoft Graph',
};

/** Asks everybody with a second factor for it, even those who need it nowhere else. */
export const teams: Resource = {
  address: 'https://api.spaces.skype.com',
  id: 'cc15fd57-2c6c-4117-a88c-83b1d56b4bbe',
  name: 'Microsoft Teams Services',
};

const resources: readonly Resource[] = [
  graph,
  { ...graph, address: 'https://graph.microsoft.us' },
  teams,
  { address: 'https://outlook.office.com', id: '00000002-0000-0ff1-ce00-000000000000', name: 'Exchange Online' },
  {
    address: 'https://retired.contoso.com',
    id: '5a2ab0e8-0f6b-4a7c-9a53-9a4b0d1d7d11',
    name: 'A service that was switched off',
    isSwitchedOff: true,
  },
];

export const resourceNamed = (address: string): Resource | undefined =>
  resources.find((resource) => resource.address === address || resource.id === address);
