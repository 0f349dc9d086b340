// Runs before anything is painted, so that the page does not flash in the other theme.
{
  const chosen = localStorage.getItem("chime.theme");
  if (chosen === "light" || chosen === "dark") {
    document.documentElement.dataset.theme = chosen;
  }
}
