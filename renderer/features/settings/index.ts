export { useRekey } from './rekeyStore';
export { RulesPage } from './rules/RulesPage';
export { SettingsPage } from './SettingsPage';
