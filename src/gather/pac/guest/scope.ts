/** The global object of a PAC file. */
export type Scope = Record<string, unknown>;

/** What the sandbox tells outside. Texts only. */
export type Hooks = {
  /** Ends the run: this name has to be looked up first. */
  wantName(name: string): void;
  /** Tells that something changeable was looked at. */
  used(what: 'time' | 'own-address' | 'chance' | 'name', name?: string): void;
  alert(text: string): void;
};
