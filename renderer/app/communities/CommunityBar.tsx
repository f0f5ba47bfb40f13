import { Flex, Select, Typography } from 'antd';
import { useNavigate } from 'react-router';
import { shownCode } from '@shared/county/held';
import { text } from '@shared/messages';
import { useCommunities } from '@/data/useCommunities';
import { areaOf } from '../navigation';

const words = text.app.switcher;
const all = 'all';

/** Which community is open, and the way to another or to all; there only where the PC keeps several. */
export function CommunityBar() {
  const { communities, list, open } = useCommunities();
  const navigate = useNavigate();
  if (list.length < 2) return null;

  async function choose(value: string): Promise<void> {
    await communities.choose(value === all ? undefined : value);
    // A record of the other community is not what is open now. The address knows of a page that is just being opened.
    await navigate(areaOf(globalThis.location.hash.slice(1)));
  }

  const isLost = list.find(({ code }) => code === open)?.lostAt !== undefined;
  const options = [
    { value: all, label: words.all(list.length) },
    ...list.map((one) => ({
      value: one.code,
      label: `${one.name} ${shownCode(one)}${one.lostAt === undefined ? '' : words.lost}`,
    })),
  ];
  return (
    <Flex
      role="banner"
      align="center"
      gap={12}
      className="no-print"
      style={{ padding: '8px 24px', background: '#ffffff', borderBottom: '1px solid #e6e0d8' }}
    >
      <Typography.Text strong id="open-community">
        {words.label}
      </Typography.Text>
      <Select
        aria-labelledby="open-community"
        style={{ width: 340 }}
        showSearch={{ optionFilterProp: 'label' }}
        value={open ?? all}
        options={options}
        listHeight={360}
        notFoundContent={words.notFound}
        onChange={(value: string) => void choose(value)}
      />
      <Typography.Text type="secondary">
        {open === undefined ? words.allHint : isLost ? words.lostHint : words.openHint}
      </Typography.Text>
    </Flex>
  );
}
