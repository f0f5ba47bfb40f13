import { FilterOutlined, TableOutlined } from '@ant-design/icons';
import { App, Button, Flex, Input, Typography } from 'antd';
import { useState } from 'react';
import { text } from '@shared/messages';
import { useUndo } from '@/ui/useUndo';
import { activeFacets } from '../find/filter';
import { ColumnsDialog } from './ColumnsDialog';
import type { SavedView } from './settings';
import type { MemberListState } from './useMemberList';
import { ViewSelect } from './ViewSelect';

interface Props {
  list: MemberListState;
  total: number;
  /** Enter in the search box. */
  onEnter: () => void;
  /** Arrow down in the search box. */
  onDown: () => void;
}

/** One search box, the conditions' panel, views and columns; says how many were found. */
export function FilterBar({ list, total, onEnter, onDown }: Props) {
  const words = text.members.finding;
  const { message } = App.useApp();
  const offerUndo = useUndo();
  const [choosing, setChoosing] = useState(false);
  const { settings, change } = list;
  const conditions = activeFacets(list.chosen).length;

  function save(name: string): void {
    const replaced = list.saveView(name);
    message.success(replaced ? words.views.replaced(name) : words.views.saved(name));
  }

  function remove(view: SavedView): void {
    const { views } = settings;
    change({ views: views.filter(({ id }) => id !== view.id) });
    list.openView(undefined);
    offerUndo(words.views.removed(view.name), () => Promise.resolve(change({ views })));
  }

  return (
    <Flex gap={12} wrap align="center">
      <Input.Search
        autoFocus
        allowClear
        style={{ width: 340 }}
        value={list.text}
        placeholder={text.members.searchHint}
        aria-label={text.members.search}
        onChange={(event) => list.setText(event.target.value)}
        onPressEnter={onEnter}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown') return;
          event.preventDefault();
          onDown();
        }}
      />
      <Button
        icon={<FilterOutlined aria-hidden />}
        type={settings.panelOpen ? 'primary' : 'default'}
        ghost={settings.panelOpen}
        aria-expanded={settings.panelOpen}
        onClick={() => change({ panelOpen: !settings.panelOpen })}
      >
        {conditions > 0 ? words.filterWith(conditions) : words.filter}
      </Button>
      <ViewSelect
        views={settings.views}
        current={list.viewId}
        onOpen={list.openView}
        onSave={save}
        onRemove={remove}
      />
      <Button icon={<TableOutlined aria-hidden />} onClick={() => setChoosing(true)}>
        {words.columns.button}
      </Button>
      <Typography.Text type="secondary" role="status">
        {conditions > 0 || list.text !== ''
          ? text.members.found(list.ids.length, total)
          : text.members.total(total)}
      </Typography.Text>
      <ColumnsDialog
        open={choosing}
        columns={settings.columns}
        onChange={(columns, reset) => change({ columns, ...(reset && { widths: {} }) })}
        onClose={() => setChoosing(false)}
      />
    </Flex>
  );
}
