/** The page on which a draft is taken up again; its key is `<form>:<id or new>`, of a step `step:<member>:<code>`. */
export function draftPath(key: string): string {
  const at = key.indexOf(':');
  const form = key.slice(0, at);
  const id = key.slice(at + 1);
  if (form === 'meeting') return `/meetings/${id}`;
  if (form === 'visit') return id === 'new' ? '/visits/new' : `/visits/new?household=${id}`;
  if (form === 'step') {
    const [memberId = '', step = ''] = id.split(':');
    return `/members/${memberId}?step=${step}`;
  }
  return id === 'new' ? '/members?new=1' : `/members/${id}?edit=1`;
}
