import { Alert } from 'antd';
import { useLocation } from 'react-router';
import { gridsOf } from '@shared/county/roles';
import { text } from '@shared/messages';
import { useCommunities } from '@/data/useCommunities';
import { areaOf, areas } from '../navigation';

const words = text.app.rights;

/** Why buttons are missing on this page: rights that were lost, that are narrower, or that only read. */
export function RightsNotice() {
  const { communities, list, open } = useCommunities();
  const { pathname } = useLocation();
  const path = areaOf(pathname);
  // Figures are only looked at by everybody.
  const collection = path === '/reports' ? undefined : areas.find((area) => area.path === path)?.about;
  const shown = list.filter(({ code }) => open === undefined || code === open);
  const lost = shown.filter(({ lostAt }) => lostAt !== undefined);
  const account = communities.account();

  const sentence = (): string | undefined => {
    if (lost.length > 0) return words.lostNotice(lost.map(({ name }) => name).join('、'));
    if (!collection || !account || shown.length === 0) return undefined;
    const kind = text.sync.kinds[collection];
    if (shown.some(({ code }) => communities.allowed(code, collection).change())) {
      const grids = shown.flatMap(({ code }) => gridsOf(account.roles, code));
      const whole = shown.some(({ code }) => communities.allowed(code, 'figures').add);
      return grids.length > 0 && !whole ? words.gridNotice(kind, grids.join('、')) : undefined;
    }
    return words.readNotice(kind);
  };
  const said = sentence();
  return said === undefined ? null : <Alert type="info" showIcon banner className="no-print" title={said} />;
}
