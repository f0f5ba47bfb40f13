import { useEffect, useState } from 'react';
import { loadPinyin, type Pinyin } from '@shared/lib/pinyin';
import { hitPieces } from '../find/highlight';

/** The readings of characters once they are loaded; names are marked as written until then. */
export function usePinyin(): Pinyin | undefined {
  const [pinyin, setPinyin] = useState<Pinyin>();
  useEffect(() => {
    let left = false;
    async function load(): Promise<void> {
      const loaded = await loadPinyin();
      if (!left) setPinyin(() => loaded);
    }
    // Only the marks of pinyin hits are missing then.
    load().catch(() => undefined);
    return () => {
      left = true;
    };
  }, []);
  return pinyin;
}

/** A name with what was typed marked in it. */
export function ListName({
  name,
  typed,
  pinyin,
}: {
  name: string;
  typed: string;
  pinyin: Pinyin | undefined;
}) {
  if (typed.trim() === '') return name;
  return hitPieces(name, typed, pinyin).map(({ text, hit }, at) =>
    hit ? (
      // oxlint-disable-next-line react/no-array-index-key -- pieces have no other name than their place
      <mark key={at} style={{ padding: 0, background: '#ffe58f' }}>
        {text}
      </mark>
    ) : (
      text
    ),
  );
}
