// How long tests of the page wait for what must appear: a guard against hanging, not a measurement. A second, the
// default, is too short on a PC with busy cores.
if (typeof document !== 'undefined') {
  const { configure } = await import('@testing-library/react');
  configure({ asyncUtilTimeout: 30_000 });
}
