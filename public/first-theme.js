// Sets the theme before the first paint, so that a remembered dark page never flashes white.
// A file of its own because the policy allows no inline script; `src/ui/theme.ts` says the same for later changes.
(() => {
  let kept = null;
  try {
    kept = localStorage.getItem('backref:theme');
  } catch {}
  const dark = kept === 'dark' || (kept !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
  document.documentElement.dataset.theme = dark ? 'dark' : 'light';
})();
