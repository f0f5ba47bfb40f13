/** Types of the county's programmatic API; the functions are exported from `./index`. */

export interface Admin {
  name: string;
  password: string;
}

export interface StartOptions {
  /** 0 or undefined: the operating system chooses. */
  port?: number;
  /** Folder that keeps the county's state; undefined: in memory only. */
  dataDir?: string;
  /** Makes the demonstration community 北关社区 with its accounts. */
  demo?: boolean;
  /** Default: `admin` with a random password. */
  admin?: Admin;
  /** Gets one line per request and per start or stop; never documents, passwords or query values. */
  log?: (line: string) => void;
}

export interface County {
  /** `http://127.0.0.1:<port>`, without a slash at the end. */
  url: string;
  /** The same with the administrator's name and password in it; `fetch` refuses such an address as it is. */
  adminUrl: string;
  admin: Admin;
  /** The demonstration accounts; empty without `demo`. */
  accounts: Account[];
  /** Finishes running requests and closes the databases. */
  close(): Promise<void>;
}

export interface Account {
  name: string;
  /** Known only where this call made it. */
  password?: string;
  roles: string[];
}

/** One entry of the directory: a community and the units above it. */
export interface Community {
  /** 12 digits; the code under which it was set up. */
  code: string;
  /** The code that it bears by now; what is known already stays where this is left out. */
  presentCode?: string;
  name: string;
  street?: string;
  county?: string;
  /** Whether its journal of acts is to come to the county; what is known already stays where this is left out. */
  journal?: boolean;
}

export interface ProvisionOptions {
  url: string;
  admin: Admin;
  communities: Community[];
  /** A new account without a password gets a random one. Existing accounts keep theirs; their roles are set. */
  users?: Account[];
  /** Names of accounts to be taken out of use. */
  disable?: string[];
  /** Whether members may be put in order of their points, in all communities; undefined: as it stands. */
  pointsRanking?: boolean;
  /** Reports what would be changed and changes nothing. */
  dryRun?: boolean;
}

export interface ProvisionReport {
  /** Databases that this call made; in a dry run, would make. */
  created: string[];
  /** Databases that already stood. */
  kept: string[];
  /** One line for each thing that was changed (in a dry run: would be); empty where all was as it should be. */
  changes: string[];
  /** Every account asked for; with its password where this call made the account. */
  accounts: Account[];
}
