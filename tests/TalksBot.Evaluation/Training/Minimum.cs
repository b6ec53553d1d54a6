namespace TalksBot.Evaluation.Training;

/// <summary>
/// Finds the minimum of a smooth convex function by L-BFGS with backtracking (Nocedal and Wright 2006, "Numerical
/// Optimization", algorithm 7.4). Nothing in it is random.
/// </summary>
static class Minimum
{
    const int Memory = 10;
    const int MostSteps = 200;
    const double Enough = 2e-7;

    /// <summary>The value at a point; writes the gradient there.</summary>
    public delegate double Function(double[] point, double[] gradient);

    /// <summary>Walks from <paramref name="start"/> until the value hardly falls any more.</summary>
    public static double[] Find(double[] start, Function function)
    {
        var size = start.Length;
        var point = (double[])start.Clone();
        var gradient = new double[size];
        var value = function(point, gradient);
        var steps = new List<(double[] Step, double[] Change, double Curve)>();
        for (var iteration = 0; iteration < MostSteps; iteration++)
        {
            var direction = Direction(gradient, steps);
            var slope = Dot(direction, gradient);
            if (slope >= 0)
            {
                steps.Clear();
                direction = [.. gradient.Select(one => -one)];
                slope = Dot(direction, gradient);
            }

            var rate = steps.Count == 0 ? Math.Min(1, 1 / Math.Sqrt(-slope)) : 1;
            var (next, nextGradient, nextValue) = (new double[size], new double[size], 0.0);
            for (var tries = 0; tries < 30; tries++, rate /= 2)
            {
                for (var i = 0; i < size; i++)
                {
                    next[i] = point[i] + rate * direction[i];
                }

                nextValue = function(next, nextGradient);
                if (nextValue <= value + 1e-4 * rate * slope)
                {
                    break;
                }
            }

            if (value - nextValue < Enough * Math.Abs(value))
            {
                return nextValue < value ? next : point;
            }

            var step = new double[size];
            var change = new double[size];
            for (var i = 0; i < size; i++)
            {
                step[i] = next[i] - point[i];
                change[i] = nextGradient[i] - gradient[i];
            }

            var curve = Dot(step, change);
            if (curve > 1e-18)
            {
                steps.Add((step, change, 1 / curve));
                if (steps.Count > Memory)
                {
                    steps.RemoveAt(0);
                }
            }

            (point, gradient, value) = (next, nextGradient, nextValue);
        }

        return point;
    }

    static double[] Direction(double[] gradient, List<(double[] Step, double[] Change, double Curve)> steps)
    {
        var direction = (double[])gradient.Clone();
        var shares = new double[steps.Count];
        for (var i = steps.Count - 1; i >= 0; i--)
        {
            shares[i] = steps[i].Curve * Dot(steps[i].Step, direction);
            Add(direction, -shares[i], steps[i].Change);
        }

        if (steps.Count > 0)
        {
            var (step, change, _) = steps[^1];
            var factor = Dot(step, change) / Dot(change, change);
            for (var i = 0; i < direction.Length; i++)
            {
                direction[i] *= factor;
            }
        }

        for (var i = 0; i < steps.Count; i++)
        {
            Add(direction, shares[i] - steps[i].Curve * Dot(steps[i].Change, direction), steps[i].Step);
        }

        for (var i = 0; i < direction.Length; i++)
        {
            direction[i] = -direction[i];
        }

        return direction;
    }

    static double Dot(double[] a, double[] b)
    {
        var sum = 0.0;
        for (var i = 0; i < a.Length; i++)
        {
            sum += a[i] * b[i];
        }

        return sum;
    }

    static void Add(double[] sum, double factor, double[] values)
    {
        for (var i = 0; i < sum.Length; i++)
        {
            sum[i] += factor * values[i];
        }
    }
}
