import { Button, Checkbox, Flex, Tag, Typography } from 'antd';
import type { ColumnsType } from 'antd/es/table';
import type { MouseEvent } from 'react';
import { Link } from 'react-router';
import { memberCategories } from '@shared/domain/member/codes';
import { duesBases } from '@shared/domain/member/dues';
import { arrearsMonths } from '@shared/domain/member/duesAccount';
import { labelOf } from '@shared/domain/record/codes';
import { yuan } from '@shared/lib/money';
import { text } from '@shared/messages';
import { TailText } from '@/ui/TailText';
import { type DuesLine, sumOf } from './accounts';

const words = text.members.dues;

interface Acts {
  onToggle: (line: DuesLine) => void;
  onFix: (id: string) => void;
  onPayArrears: (line: DuesLine) => void;
}

const only = (act: () => void) => (event: MouseEvent) => {
  event.stopPropagation();
  act();
};

export const duesWidth = 1100;

/** The columns of the monthly list; without `acts` it can only be looked at. */
export function duesColumns(acts: Acts | undefined): ColumnsType<DuesLine> {
  return [
    {
      title: words.columns.paid,
      width: 96,
      align: 'center',
      render: (_, line) => (
        <Checkbox
          aria-label={words.tick(line.name)}
          tabIndex={-1}
          checked={line.account.paid.length > 0}
          disabled={!acts || (line.account.rate === undefined && line.account.paid.length === 0)}
          onClick={(event) => event.stopPropagation()}
          onChange={() => acts?.onToggle(line)}
        />
      ),
    },
    {
      title: text.fields.members.name,
      width: 100,
      render: (_, { id, name }) => (
        <Link to={`/members/${id}`} tabIndex={-1} onClick={(event) => event.stopPropagation()}>
          {name}
        </Link>
      ),
    },
    {
      title: words.branch,
      dataIndex: 'branch',
      ellipsis: true,
      width: 190,
      render: (branch: string) => <TailText>{branch}</TailText>,
    },
    {
      title: text.fields.members.category,
      width: 100,
      render: (_, { category }) => labelOf(memberCategories, category),
    },
    {
      title: words.columns.basis,
      width: 150,
      ellipsis: true,
      render: (_, { account }) => labelOf(duesBases, account.rate?.basis),
    },
    {
      title: words.columns.due,
      width: 140,
      align: 'right',
      render: (_, { id, name, account }) => (
        <Flex gap={8} justify="end" align="center">
          {account.rate ? yuan(account.rate.amount) : <Tag>{words.unfixed}</Tag>}
          {acts ? (
            <Button
              type="link"
              size="small"
              tabIndex={-1}
              style={{ padding: 0 }}
              aria-label={words.fixOf(name)}
              onClick={only(() => acts.onFix(id))}
            >
              {account.rate ? text.words.edit : words.fix}
            </Button>
          ) : null}
        </Flex>
      ),
    },
    {
      title: words.columns.paidAt,
      width: 120,
      render: (_, { paidOn, account }) =>
        account.paid.length > 1 ? (
          <Typography.Text type="danger">{words.twice(account.paid.length)}</Typography.Text>
        ) : (
          paidOn
        ),
    },
    {
      title: words.columns.arrears,
      width: 230,
      render: (_, line) => {
        const { arrears } = line.account;
        if (arrears.length === 0) return null;
        const long = arrears.length >= arrearsMonths;
        return (
          <Flex gap={8} align="center">
            <Typography.Text strong={long} type={long ? 'danger' : 'warning'}>
              {words.owes(arrears.length, yuan(sumOf(arrears)))}
            </Typography.Text>
            {acts ? (
              <Button
                size="small"
                tabIndex={-1}
                aria-label={words.payArrearsOf(line.name)}
                onClick={only(() => acts.onPayArrears(line))}
              >
                {words.payArrears}
              </Button>
            ) : null}
          </Flex>
        );
      },
    },
  ];
}
