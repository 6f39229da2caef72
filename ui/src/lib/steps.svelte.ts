// How often a step was taken back or done again in this window: what was said against cells before is about another state.
class Steps {
  turns = $state(0);
}

export const steps = new Steps();
