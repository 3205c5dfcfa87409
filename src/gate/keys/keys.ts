export { type FreshKey, type Keyring, keyringMigrations, openKeyring, type PersonKey } from "./keyring.ts"
export { type Custody, holdMasterKey } from "./master-key.ts"
export { practiceKeys, type PracticeKeys } from "./practice-keys.ts"
