import { Button, Flex, Skeleton, Typography } from 'antd';
import { useState } from 'react';
import { text } from '@shared/messages';
import { EmptyState } from '@/ui/EmptyState';
import { DuplicateCard } from './DuplicateCard';
import { EqualPairs } from './EqualPairs';
import type { FoundPair } from '@/search/pairs/findPairs';

const words = text.duplicates;
const portion = 10;

/** 可能重复: pairs that may be one person or household, to be merged or told apart. */
export function DuplicateList({ pairs }: { pairs: FoundPair[] | undefined }) {
  const [shown, setShown] = useState(portion);
  if (!pairs) return <Skeleton active />;
  if (pairs.length === 0) return <EmptyState title={words.none} />;
  return (
    <Flex vertical gap={12}>
      <Flex justify="space-between" align="center" gap={16}>
        <Typography.Text type="secondary">
          {words.hint} {words.pairs(pairs.length)}
        </Typography.Text>
        <EqualPairs pairs={pairs} />
      </Flex>
      {pairs.slice(0, shown).map((pair) => (
        <DuplicateCard key={`${pair.keep} ${pair.other}`} pair={pair} />
      ))}
      {pairs.length > shown ? (
        <div>
          <Button onClick={() => setShown(shown + portion)}>{words.more}</Button>
        </div>
      ) : null}
    </Flex>
  );
}
