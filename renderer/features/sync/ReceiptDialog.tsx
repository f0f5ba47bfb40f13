import { Button, Modal } from 'antd';
import dayjs from 'dayjs';
import { useEffect, useState } from 'react';
import { text } from '@shared/messages';
import { useOffice } from '@/data/context';
import { noteDone } from '@/data/journal/note';
import { type Receipt, checkCode, figureNames } from './receipt';
import './receipt.css';
import { outcomeWord } from './sentences';

interface Props {
  receipt: Receipt | undefined;
  onClose: () => void;
}

/** 上报回执 on the screen and, through the system's dialog, on paper. */
export function ReceiptDialog({ receipt, onClose }: Props) {
  const { receipt: words, kinds } = text.sync;
  const office = useOffice();
  const check = useCheckCode(receipt);

  function print(): void {
    document.body.classList.add('printing-receipt');
    window.print();
    void noteDone(office, 'print', { what: 'receipt' });
    document.body.classList.remove('printing-receipt');
  }

  return (
    <Modal
      open={receipt !== undefined}
      title={null}
      width={720}
      onCancel={onClose}
      footer={[
        <Button key="close" onClick={onClose}>
          {text.words.close}
        </Button>,
        <Button key="print" type="primary" disabled={check === undefined} onClick={print}>
          {text.words.print}
        </Button>,
      ]}
    >
      {receipt ? (
        <article className="receipt">
          <h1>{words.title}</h1>
          <dl>
            <dt>{words.community}</dt>
            <dd>{receipt.community}</dd>
            <dt>{words.person}</dt>
            <dd>{receipt.person}</dd>
            <dt>{words.account}</dt>
            <dd>{receipt.account}</dd>
            <dt>{words.at}</dt>
            <dd>{dayjs(receipt.at).format('YYYY-MM-DD HH:mm:ss')}</dd>
            <dt>{words.outcome}</dt>
            <dd>{outcomeWord(receipt.outcome)}</dd>
            <dt>{words.number}</dt>
            <dd>{receipt.number}</dd>
            <dt>{words.check}</dt>
            <dd className="check">{check ?? text.words.working}</dd>
          </dl>
          <table>
            <thead>
              <tr>
                <th scope="col">{text.sync.columns.kind}</th>
                {figureNames.map((name) => (
                  <th key={name} scope="col">
                    {words[name]}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {receipt.lines.map((line) => (
                <tr key={line.collection}>
                  <th scope="row">{kinds[line.collection]}</th>
                  {figureNames.map((name) => (
                    <td key={name}>{line[name]}</td>
                  ))}
                </tr>
              ))}
              <tr>
                <th scope="row">{words.total}</th>
                {figureNames.map((name) => (
                  <td key={name}>{receipt[name]}</td>
                ))}
              </tr>
            </tbody>
          </table>
          <p>{words.note}</p>
          <p>{words.checkNote}</p>
        </article>
      ) : null}
    </Modal>
  );
}

/** The check code of the shown receipt; undefined while it is computed. */
function useCheckCode(receipt: Receipt | undefined): string | undefined {
  const [computed, setComputed] = useState<{ number: string; code: string }>();
  useEffect(() => {
    let left = false;
    async function compute(given: Receipt): Promise<void> {
      const code = await checkCode(given);
      if (!left) setComputed({ number: given.number, code });
    }
    if (receipt) void compute(receipt);
    return () => {
      left = true;
    };
  }, [receipt]);
  return computed?.number === receipt?.number ? computed?.code : undefined;
}
