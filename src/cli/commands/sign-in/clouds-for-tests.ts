import { type Cloud, type CloudName, clouds } from '../../../catalogue/endpoints.ts';

/** For tests: all clouds, signed in to at this address. */
export const cloudsAt = (authority: string): Readonly<Record<CloudName, Cloud>> => {
  const here = (cloud: Cloud): Cloud => ({ ...cloud, authority });
  return { ...clouds, public: here(clouds.public), usgov: here(clouds.usgov) };
};
