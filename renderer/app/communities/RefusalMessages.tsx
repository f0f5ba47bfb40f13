import { App } from 'antd';
import { useEffect } from 'react';
import { text } from '@shared/messages';
import { useCommunities } from '@/data/useCommunities';

const words = text.app.rights;
const shownSeconds = 8;

/** Says why a write was not allowed, whichever screen tried it. */
export function RefusalMessages() {
  const { communities } = useCommunities();
  const { message } = App.useApp();
  useEffect(
    () =>
      communities.onRefused((code, collection) => {
        const community = communities.list().find((one) => one.code === code);
        const name = community?.name ?? code;
        const kind = text.sync.kinds[collection];
        const said = community?.lostAt === undefined ? words.refused(name, kind) : words.lost(name);
        // One at a time: a batch may be refused record by record.
        message.open({ key: 'refused', type: 'warning', content: said, duration: shownSeconds });
      }),
    [communities, message],
  );
  return null;
}
