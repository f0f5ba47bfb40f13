import { App, Button } from 'antd';
import { useCallback } from 'react';
import { text } from '@shared/messages';

/**
 * Says that something was done and offers 撤销 for twelve seconds.
 * `undo` takes it back and resolves when that is durable.
 */
export function useUndo(): (message: string, undo: () => Promise<void>) => void {
  const { notification, message: toast } = App.useApp();
  return useCallback(
    (message, undo) => {
      const key = `undo-${Date.now()}`;
      const takeBack = async (): Promise<void> => {
        notification.destroy(key);
        try {
          await undo();
          toast.success(text.words.undone);
        } catch {
          toast.error(text.words.saveFailed);
        }
      };
      notification.success({
        key,
        title: message,
        duration: 12,
        placement: 'bottomRight',
        actions: (
          <Button type="primary" onClick={() => void takeBack()}>
            {text.words.undo}
          </Button>
        ),
      });
    },
    [notification, toast],
  );
}
