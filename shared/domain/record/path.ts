import { isItemList, isObject, own } from '../../lib/equal';

type Values = Readonly<Record<string, unknown>>;

/** A path one step deeper: `persons` and an item's id, then a field of it. Dots inside a key are escaped. */
export function pathTo(parent: string, key: string): string {
  const step = key.replaceAll('%', '%25').replaceAll('.', '%2E');
  return parent === '' ? step : `${parent}.${step}`;
}

function steps(path: string): string[] {
  return path.split('.').map((step) => step.replaceAll('%2E', '.').replaceAll('%25', '%'));
}

/** What stands at a path; undefined where nothing does. Steps into lists go by the items' id. */
export function readPath(record: object, path: string): unknown {
  return steps(path).reduce<unknown>((value, step) => {
    if (isItemList(value)) return value.find(({ id }) => id === step);
    return isObject(value) ? own(value, step) : undefined;
  }, record);
}

/**
 * The top-level field of the path and its new value; undefined as value removes a field or an item. A step that
 * leads nowhere leaves everything as it was.
 */
export function writePath(record: object, path: string, value: unknown): { field: string; value: unknown } {
  const [field = '', ...rest] = steps(path);
  return { field, value: written(readPath(record, pathTo('', field)), rest, value) };
}

function written(holder: unknown, [step, ...rest]: string[], value: unknown): unknown {
  if (step === undefined) return value;
  if (isItemList(holder)) return writtenItem(holder, step, rest, value);
  if (!isObject(holder)) return holder;
  const inner = written(own(holder, step), rest, value);
  const { [step]: _old, ...others }: Values = holder;
  return inner === undefined ? others : { ...holder, [step]: inner };
}

function writtenItem(list: { id: string }[], id: string, rest: string[], value: unknown): unknown[] {
  const old = list.find((item) => item.id === id);
  if (!old && rest.length > 0) return list;
  const item = written(old, rest, value);
  if (!old) return item === undefined ? list : [...list, item];
  return list.flatMap((each): unknown[] => {
    if (each.id !== id) return [each];
    return item === undefined ? [] : [item];
  });
}
